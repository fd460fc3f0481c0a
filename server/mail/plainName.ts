const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]+/gu;
const LONGEST = 100;

/**
 * A name that somebody typed, as it may stand in a mail: on one line, nothing in it that cannot be seen, and nothing that a
 * mail program would turn into a link. Whoever names an organisation must not be able to send other people somewhere.
 */
export function plainName(name: string): string {
  const seen = name.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  const short = [...seen].length > LONGEST ? `${[...seen].slice(0, LONGEST - 1).join('')}…` : seen;
  // A dot before a letter, a colon before a slash, and an @ make an address; with a blank after them they do not.
  return short.replace(/\.(?=\p{L})|:(?=\/)|@(?=\S)/gu, '$& ');
}

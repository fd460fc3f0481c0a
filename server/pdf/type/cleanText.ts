/** Control characters, direction marks, variation selectors and other characters that have no picture of their own. */
const invisible =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0f]|[\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e0fff}]/gu;

/**
 * Text as it can be set: composed characters, plain spaces, and nothing invisible (joiners stay, because Arabic and Persian
 * spelling needs them; overrides of direction go, because they can make a line say something else than it holds). No language
 * stacks more than eight marks on a letter; what is beyond has no width, so that no line would ever be full.
 */
export function cleanText(text: string): string {
  if (/^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]*$/.test(text)) return text;
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\t\v\f\u0085\u1680\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(/\u2028|\u2029|\r\n?/g, '\n')
    .replace(/[^\n]+/g, (line) => line.replace(invisible, ''))
    .replace(/(\p{M}{8})\p{M}+/gu, '$1')
    .replace(/([\u200c\u200d])[\u200c\u200d]+/g, '$1');
}

/** The paragraphs that a person typed; empty lines only part them. */
export function paragraphsOf(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Crockford's: no I, L, O and U, so that what was copied by hand is read as it was meant. 32 letters are five bits each. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** One letter from each byte; 256 is a multiple of 32, so all are equally likely. */
export const toLetters = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => letters[byte & 31]).join('');

/** A code to be written down and typed in again. */
export const newCode = (length: number): string => toLetters(crypto.getRandomValues(new Uint8Array(length)));

/** In groups of four, as it is shown and printed. */
export const inGroups = (code: string): string => (code.match(/.{1,4}/g) ?? []).join('-');

/** A typed code of that many letters; null when it is none. Case, blanks and dashes do not matter, nor O for 0, I and L for 1. */
export function readCode(typed: string, length: number): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\u00ad\p{Pd}.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? code : null;
}

import { Problem } from '../../problems.ts';
import { COMMON_WORDS } from './commonPasswords.ts';

/** Whose password it is to be. */
interface Owner {
  readonly email: string;
  readonly name: string;
}

/**
 * Why a password that is long enough is still too easy to guess, or undefined. It may hold neither the address nor a
 * name of its owner, nor be made of what everybody tries first. Nothing else is demanded of it: no capitals, no signs.
 */
export function passwordFault(password: string, owner: Owner): string | undefined {
  const plain = password.normalize('NFC').toLowerCase();
  if (partsOf(owner).some((part) => plain.includes(part)))
    return 'may not hold your name or your e-mail address';
  if (new Set(plain).size < 5) return 'repeats the same few characters; choose another';
  if (isCountedThrough(plain)) return 'is a row of neighbouring keys or figures; choose another';
  if (isMadeOfCommonWords(plain)) return 'is among the first that anybody would try; choose another';
  return undefined;
}

/** The address, what stands before the @, and each name, from four letters on. */
function partsOf({ email, name }: Owner): string[] {
  const address = email.trim().normalize('NFC').toLowerCase();
  const names = name
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s'’.-]+/u);
  return [address, address.split('@')[0] ?? '', ...names].filter((part) => [...part].length >= 4);
}

/** 123456789012, abcdefghijkl, 987654321098 and the like: nearly every character follows from the one before. */
function isCountedThrough(plain: string): boolean {
  const codes = [...plain].map((letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  const regular = steps.filter((step) => Math.abs(step) === 1 || Math.abs(step) === 9 || step === 0);
  return regular.length >= steps.length - 1;
}

/** Letters that people swap for figures and signs, swapped back. */
const SWAPPED: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

function isMadeOfCommonWords(plain: string): boolean {
  const readings = [plain, [...plain].map((letter) => SWAPPED[letter] ?? letter).join('')];
  const letters = readings.map((reading) => reading.replace(/[^\p{L}]+/gu, ''));
  const trimmed = readings.map((reading) => reading.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
  // The end is often figures and signs that were not meant as letters.
  const head = plain.replace(/[^\p{L}]+$/u, '');
  const swappedHead = [...head].map((letter) => SWAPPED[letter] ?? letter).join('');
  return [...letters, ...trimmed, swappedHead].some((text) => splitsIntoWords(text));
}

/** At most three common words one after the other, and nothing else. */
function splitsIntoWords(text: string, most = 3): boolean {
  if (text === '') return most < 3;
  if (most === 0) return false;
  return [...COMMON_WORDS].some(
    (word) => text.startsWith(word) && splitsIntoWords(text.slice(word.length), most - 1),
  );
}

/** @throws answers-invalid, pointing at `/password`, when it is too easy to guess. */
export function demandGoodPassword(password: string, owner: Owner): void {
  const detail = passwordFault(password, owner);
  if (detail !== undefined)
    throw new Problem('answers-invalid', { errors: [{ pointer: '/password', detail }] });
}

import bidiJs from 'bidi-js';
import type { Face, FaceShelf, Weight } from './faces.ts';

// bidi-js declares an ES default export, but what Node loads is the factory itself.
const bidi = (bidiJs as unknown as typeof bidiJs.default)();

/** A stretch of one face and one embedding level; odd levels run right to left. */
export interface Stretch {
  readonly text: string;
  readonly face: Face;
  readonly level: number;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** What Source Sans 3 certainly has; texts of this kind need no search for a face. */
const plain = /^[\x20-\x7e\u00a0-\u017f\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026]*$/;
/** Printed in place of a run of characters that no font here has: visible, and never an empty box. */
export const noGlyph = '(?)';

export interface Setting {
  readonly shelf: FaceShelf;
  /** Told every character that no font has. */
  readonly onMissing: (codePoint: number) => void;
}

/** Parts a paragraph into stretches of one face and direction, in reading order. */
export function stretchesOf(
  text: string,
  weight: Weight,
  setting: Setting,
): { stretches: readonly Stretch[]; base: number } {
  const main = setting.shelf.main(weight);
  if (plain.test(text)) return { stretches: text === '' ? [] : [{ text, face: main, level: 0 }], base: 0 };
  const known = replaceUnknown(text, weight, setting);
  if (!rightToLeft.test(known)) return { stretches: byFace(known, weight, setting, undefined), base: 0 };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(known, 'auto');
  return { stretches: byFace(known, weight, setting, levels), base: paragraphs[0]?.level ?? 0 };
}

const isJoiner = (codePoint: number): boolean => codePoint === 0x200c || codePoint === 0x200d;

function replaceUnknown(text: string, weight: Weight, setting: Setting): string {
  let out = '';
  let gap = false;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const known = isJoiner(codePoint) || setting.shelf.faceFor(codePoint, weight) !== undefined;
    if (!known) setting.onMissing(codePoint);
    if (known) out += character;
    else if (!gap) out += noGlyph;
    gap = !known;
  }
  return out;
}

function byFace(
  text: string,
  weight: Weight,
  { shelf }: Setting,
  levels: Uint8Array | undefined,
): readonly Stretch[] {
  const stretches: { text: string; face: Face; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels?.[at] ?? 0;
    at += character.length;
    const last = stretches.at(-1);
    const codePoint = character.codePointAt(0) ?? 0;
    if (isJoiner(codePoint) && !last?.face.has.has(codePoint)) continue;
    // A mark or a joiner stays in the face of its letter, if that face has it: two faces cannot be shaped together.
    const stays =
      last !== undefined && /[\p{M}\u200c\u200d]/u.test(character) && last.face.has.has(codePoint);
    const face = stays ? last.face : (shelf.faceFor(codePoint, weight) ?? shelf.main(weight));
    if (last !== undefined && last.face === face && last.level === level) last.text += character;
    else stretches.push({ text: character, face, level });
  }
  return stretches;
}

/** A right-to-left stretch without letters (brackets, stops) is turned round here: fontkit takes it for left-to-right. */
export function drawingText(stretch: Stretch): string {
  if (stretch.level % 2 === 0 || rightToLeft.test(stretch.text)) return stretch.text;
  return [...stretch.text]
    .reverse()
    .map((one) => bidi.getMirroredCharacter(one) ?? one)
    .join('');
}

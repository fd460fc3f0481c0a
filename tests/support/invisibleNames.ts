/** Texts that look like nothing: blanks, joiners, marks of direction, fillers, tags, the blank of braille. */
export const invisibleNames: readonly string[] = [
  '   ',
  '\u00a0\u3000',
  '\u200b',
  '\u200d\u2060\ufeff',
  ' \u202e\u2066 ',
  '\u00ad',
  '\u034f\ufe0f',
  '\u3164\u115f\uffa0',
  '\u{e0041}',
  '\u2800',
];

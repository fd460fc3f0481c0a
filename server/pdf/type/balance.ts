import { type SetText, type TextStyle, type Typesetter, widthOf } from './typesetter.ts';

/** A number stays on the line of what it counts. */
const numberAndWord = /(\d) (?=\p{L})/gu;

/**
 * Sets a headline in the narrowest width that needs no more lines than the full width does, so that its lines are about
 * equally long and none ends in a single word.
 */
export function setBalanced(typesetter: Typesetter, text: string, style: TextStyle, width: number): SetText {
  const kept = text.replace(numberAndWord, '$1\u00a0');
  const full = typesetter.set(kept, style, width);
  if (full.lines.length < 2 || full.lines.length > 6) return full;
  // Narrower than its widest word a headline would have a word parted.
  const words = kept.split(/[ \n]+/).map((word) => widthOf(typesetter.set(word, style, width)));
  let low = Math.max(width / 2, ...words);
  let high = width;
  let best = full;
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const tried = typesetter.set(kept, style, middle);
    if (tried.lines.length > full.lines.length) low = middle;
    else {
      high = middle;
      best = tried;
    }
  }
  return best;
}

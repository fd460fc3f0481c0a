import type { BandRule } from '../instrument/instrument.ts';
import { roundScore } from '../scoring/roundScore.ts';
import type { ReportLabels } from './reportParts.ts';
import type { Words } from './words/en.ts';

/**
 * The legend of the bands: each in order, with its word and the range of scores that it holds, as printed in every chart.
 *
 * Rule: the lowest band runs up to where the next begins, the last from its own `min`. Scores have one decimal, so a band that
 * begins at 50.1 holds "above 50". Takes the bands of one scoring rule in ascending order, in points of 0–100.
 * Example: 0, 50.1 and 75 → "up to 50", "above 50, below 75", "from 75".
 */
export function bandLegend(bands: readonly BandRule[], words: Words): ReportLabels['bands'] {
  return bands.map(({ id, min }, index) => {
    const next = bands[index + 1];
    const last = next === undefined;
    // Scores have one decimal: a band that begins at 50.1 holds what is above 50.
    const from = index === 0 ? null : Number.isInteger(min) ? min : roundScore(min - 0.1);
    const to = next === undefined ? null : Number.isInteger(next.min) ? next.min : roundScore(next.min - 0.1);
    return { id, word: words.bandWords[id], range: words.bandRange(from, last ? null : to) };
  });
}

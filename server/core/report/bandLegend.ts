import type { BandRule } from '../instrument/instrument.ts';
import { roundScore } from '../scoring/roundScore.ts';
import type { ReportLabels } from './reportParts.ts';
import type { Words } from './words/en.ts';

/** The bands in order with the range of each as it is printed: "up to 50", "above 50, below 75", "from 75". */
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

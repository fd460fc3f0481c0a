import { suppressTable } from '../server/core/disclosure/suppressTable.ts';
import { band } from '../server/core/scoring/band.ts';
import { composite } from '../server/core/scoring/composite.ts';
import { scoreMatrix } from '../server/core/scoring/scoreMatrix.ts';
import { scoreScale } from '../server/core/scoring/scoreScale.ts';
import { smallestChange } from '../server/core/statistics/smallestChange.ts';

/** What a vector file calls, by its name there: each takes one object of inputs and gives one object of outputs. */
export type VectorFunction = (input: never) => object;

export const vectorFunctions: Readonly<Record<string, VectorFunction>> = {
  band,
  composite,
  score_matrix: scoreMatrix,
  score_scale: scoreScale,
  smallest_change: smallestChange,
  suppress_table: suppressTable,
};

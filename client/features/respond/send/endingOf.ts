import type { Problem } from '../../../api/problem.ts';
import type { respondSend } from '../../../i18n/en/respondSend.ts';

export type Ending = keyof typeof respondSend.endings;

const bySlug: Readonly<Record<string, Ending>> = {
  'already-responded': 'spent',
  'idempotency-key-reused': 'elsewhere',
  'wave-closed': 'closed',
  'wave-full': 'full',
  'not-found': 'unknown',
  'not-signed-in': 'unknown',
  'link-expired': 'unknown',
  'result-deleted': 'taken',
};

/** A refusal that no change of the answers can mend; undefined for one that can be mended or tried again. */
export const endingOf = ({ slug }: Problem): Ending | undefined => bySlug[slug];

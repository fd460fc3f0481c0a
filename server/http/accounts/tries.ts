import { Problem } from '../../problems.ts';
import { isFirst } from '../../storage/isFirst.ts';
import type { AttemptDoc } from '../../storage/schemas/attempts.ts';
import type { Deps } from '../deps.ts';

/** Failures that cost nothing. */
const FREE = 5;
const FIRST_DELAY_MS = 60_000;
const LONGEST_DELAY_MS = 15 * 60_000;
const FORGOTTEN_AFTER_MS = 24 * 3_600_000;
/** Rounds of compare-and-set before somebody who tries many at once is told to wait. */
const ROUNDS = 20;

/** One try that has been counted as a failure already. */
export interface Try {
  /** Should it fail, the next one has to wait. */
  readonly isLast: boolean;
  /** It succeeded: all failures are forgotten. */
  readonly succeeded: () => Promise<void>;
  /** It was neither: as if it had not been. */
  readonly undo: () => Promise<void>;
}

/**
 * Counts a try against one account before it is made, so that many at once do not all get through. After five failures each further one has to wait, a minute at first and twice as long each
 * time, at most a quarter of an hour. `purpose` and `what` are kept as a keyed hash only.
 * @throws too-many-requests while it has to wait
 */
export async function countTry(
  { collections, secrets, now }: Pick<Deps, 'collections' | 'secrets' | 'now'>,
  purpose: 'sign-in' | 'code' | 'password',
  what: string,
): Promise<Try> {
  const { attempts } = collections;
  const _id = secrets.recognise(purpose, what);
  const time = now();
  const expiresAt = time + FORGOTTEN_AFTER_MS;
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await attempts.get(_id);
    if (found === undefined) {
      const first = { _id, failures: 1, expiresAt };
      if (await isFirst(attempts.insert(first))) return outcomes(attempts, first, { failures: 0, expiresAt });
      continue;
    }
    refuseBefore(readyAt(found), time);
    const before = found.expiresAt <= time ? { failures: 0, expiresAt } : found;
    const counted = { failures: before.failures + 1, expiresAt };
    const { failures, expiresAt: end } = found;
    if ((await attempts.change({ _id, failures, expiresAt: end }, { set: counted })) !== undefined)
      return outcomes(attempts, { _id, ...counted }, before);
  }
  throw new Problem('too-many-requests', { retryAfterSeconds: 1 });
}

/** When the next try may be made. The last failure was a fixed time before the count is forgotten. */
function readyAt({ failures, expiresAt }: AttemptDoc): number {
  if (failures < FREE) return 0;
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - FREE));
  return expiresAt - FORGOTTEN_AFTER_MS + delay;
}

function refuseBefore(ready: number, time: number): void {
  if (time < ready)
    throw new Problem('too-many-requests', { retryAfterSeconds: Math.ceil((ready - time) / 1000) });
}

function outcomes(
  attempts: Deps['collections']['attempts'],
  counted: AttemptDoc,
  before: Omit<AttemptDoc, '_id'>,
): Try {
  const { _id, failures, expiresAt } = counted;
  return {
    isLast: failures >= FREE,
    succeeded: async () => {
      await attempts.remove({ _id });
    },
    undo: async () => {
      const set = { failures: before.failures, expiresAt: before.expiresAt };
      await attempts.change({ _id, failures, expiresAt }, { set });
    },
  };
}

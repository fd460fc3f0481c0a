import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Collections } from '../../storage/storage.ts';
import { countKeys, forgetKeys } from '../forgetKeys.ts';
import type { RetentionDeps, RetentionRule } from './rule.ts';

interface Keeping {
  readonly words: string;
  /** When the data of a wave that ended then fall due; both in epoch milliseconds. */
  readonly dueAt: (deps: RetentionDeps, endedAt: number) => number;
}

const untilTheEnd: Keeping = { words: 'until the wave is computed or cancelled', dueAt: () => 0 };

const forYears: Keeping = {
  words: 'ANSWER_YEARS after the wave was computed',
  dueAt: ({ config }, endedAt) => yearsAfter(endedAt, config.answerYears),
};

/** Mails that nothing happens to any more. */
export const SETTLED_MAIL = ['sent', 'refused', 'unknown', 'cancelled'] as const;

/** What a wave leaves behind: the ways in go with its end, answers years later. The wave and its outcome stay. */
export const OF_ENDED_WAVES: readonly RetentionRule[] = [
  ofWaves('invitations', untilTheEnd, (all) => all.invitations, byWave),
  ofWaves('reminders', untilTheEnd, (all) => all.reminders, byWave),
  ofWaves(
    'waveMails',
    untilTheEnd,
    (all) => all.mails,
    (wave) => ({ wave, state: { in: SETTLED_MAIL } }),
  ),
  {
    // Where the job that computes was parked half way: nothing else would ever come back to it.
    what: 'answerKeys',
    kept: untilTheEnd.words,
    due: async (deps) => ({ count: await ofAll(deps, (wave) => countKeys(deps, wave)), nextAt: null }),
    remove: (deps) =>
      ofAll(deps, async (wave) => ((await countKeys(deps, wave)) === 0 ? 0 : await forgetKeys(deps, wave))),
  },
  ofWaves('answers', forYears, (all) => all.responses, byWave),
  ofWaves(
    'checklists',
    forYears,
    (all) => all.checklists,
    (wave) => ({ _id: wave }),
  ),
  ofWaves('ownViews', forYears, (all) => all.ownViews, byWave),
];

function byWave(wave: string) {
  return { wave };
}

/** The part of a collection that is used here, with the question that names what belongs to one wave. */
interface Counted<Where> {
  count(where: Where): Promise<number>;
  remove(where: Where): Promise<number>;
}

function ofWaves<Where>(
  what: string,
  keeping: Keeping,
  of: (collections: Collections) => Counted<Where>,
  where: (wave: string) => Where,
): RetentionRule {
  return {
    what,
    kept: keeping.words,
    due: async (deps) => {
      let count = 0;
      let nextAt: number | null = null;
      for await (const wave of endedWaves(deps)) {
        const dueAt = keeping.dueAt(deps, endOf(wave));
        if (dueAt > deps.now() && nextAt !== null && dueAt >= nextAt) continue;
        const held = await of(deps.collections).count(where(wave._id));
        if (dueAt <= deps.now()) count += held;
        else if (held > 0) nextAt = dueAt;
      }
      return { count, nextAt };
    },
    remove: async (deps) => {
      let count = 0;
      for await (const wave of endedWaves(deps))
        if (keeping.dueAt(deps, endOf(wave)) <= deps.now())
          count += await of(deps.collections).remove(where(wave._id));
      return count;
    },
  };
}

async function ofAll(deps: RetentionDeps, one: (wave: string) => Promise<number>): Promise<number> {
  let count = 0;
  for await (const { _id } of endedWaves(deps)) count += await one(_id);
  return count;
}

async function* endedWaves({ collections }: RetentionDeps): AsyncGenerator<WaveDoc> {
  for (const state of ['computed', 'cancelled']) yield* collections.waves.stream({ state });
}

/** A cancelled wave never opened; its day is the one it would have closed on. */
function endOf({ outcome, closesAt }: WaveDoc): number {
  return outcome?.computedAt ?? closesAt;
}

function yearsAfter(time: number, years: number): number {
  const day = new Date(time);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  return day.getTime();
}

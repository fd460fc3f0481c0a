import type { Action, GateAction } from '../instrument/action.ts';
import type { BandId } from '../instrument/instrument.ts';
import { band } from './band.ts';
import type { Sheet } from './findVerdict.ts';
import { readyFrom } from './readyFrom.ts';
import { roundScore } from './roundScore.ts';

export type When = 'now' | 'next' | 'later';

export interface GateRecommendation {
  readonly action: GateAction;
  /** Unknown asks to find out first: print `checkTitle` and `checkHow`. */
  readonly state: 'fail' | 'unknown';
  readonly expired: boolean;
}

export interface BarrierRecommendation {
  readonly action: Action;
  readonly subdomain: string;
  /** The subdomain's rounded score. */
  readonly score: number;
  readonly when: When;
}

export interface Recommended {
  readonly mustDoFirst: readonly GateRecommendation[];
  /** At most nine, in rank order: three for now, three for next, three for later. */
  readonly plan: readonly BarrierRecommendation[];
}

/** How much more the distance from Ready counts in a key need: our choice, not a finding. */
export const KEY_NEED_WEIGHT = 1.5;

const PLACES: readonly When[] = ['now', 'now', 'now', 'next', 'next', 'next', 'later', 'later', 'later'];

/**
 * Recommender: what to do first, and in which order.
 *
 * Rule: every must-have that is not passed comes first, outside the nine. Then subdomains below the start of
 * Ready are ranked by their printed score's distance from it, times KEY_NEED_WEIGHT for a key need, ties by blueprint order;
 * each gives one action before any gives a second.
 * Among a subdomain's actions those that help most at its band come first, then the author's order. A subdomain without a
 * score is not ranked.
 *
 * Empty lists when everything is in place.
 * Source: the project's own rule; the weight of key needs is our choice, not a finding.
 * Example: with Ready from 75, workflow (key) 60 → 22.5 and rapport 55 → 20: workflow's action stands before rapport's.
 */
export function recommend(survey: Sheet | null, checklist: Sheet | null): Recommended {
  return { mustDoFirst: checklist ? mustDoFirst(checklist) : [], plan: survey ? planActions(survey) : [] };
}

function mustDoFirst({ instrument, sheet }: Sheet): GateRecommendation[] {
  return sheet.gates.flatMap(({ id, state, expired }) => {
    const action = instrument.actions.byGate.find((candidate) => candidate.gate === id);
    return state === 'pass' || !action ? [] : [{ action, state, expired }];
  });
}

function planActions(survey: Sheet): BarrierRecommendation[] {
  const queues = rankBarriers(survey);
  const longest = Math.max(0, ...queues.map((queue) => queue.actions.length));
  const picked: Omit<BarrierRecommendation, 'when'>[] = [];
  for (let round = 0; round < longest; round++)
    for (const { actions, subdomain, score } of queues) {
      const action = actions[round];
      if (action) picked.push({ action, subdomain, score });
    }
  return PLACES.slice(0, picked.length).map((when, place) => ({ ...picked[place]!, when }));
}

function rankBarriers({ instrument: { scoring, actions }, sheet }: Sheet) {
  const target = readyFrom(scoring.bands);
  const barriers = scoring.domains
    .flatMap((domain) => domain.subdomains)
    .flatMap((sub) => {
      const result = sheet.subdomains[sub.id]!;
      if (result.status === 'unscored') return [];
      const score = roundScore(result.score);
      const need = Math.max(0, target - score) * (sub.keyNeed ? KEY_NEED_WEIGHT : 1);
      const place = band({ score, bands: scoring.bands }).band as BandId | null;
      return [{ subdomain: sub.id, score, need, actions: byFit(actions.bySubdomain[sub.id] ?? [], place) }];
    });
  return barriers.filter(({ need }) => need > 0).sort((a, b) => b.need - a.need);
}

function byFit(actions: readonly Action[], place: BandId | null): Action[] {
  return actions.toSorted((a, b) => Number(b.helpsMost === place) - Number(a.helpsMost === place));
}

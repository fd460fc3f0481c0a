import type { Action } from '../instrument/action.ts';
import type { Evidence } from '../instrument/evidence.ts';
import {
  type BarrierRecommendation,
  type GateRecommendation,
  KEY_NEED_WEIGHT,
} from '../scoring/recommend.ts';
import { gateStep } from './gateStep.ts';
import type { Reading } from './reading.ts';
import type { RecommendationCard, Recommendations } from './reportPlan.ts';

type GroupId = Recommendations['groups'][number]['id'];

/**
 * The plan: must-haves first, then at most nine actions for now, next and later, each with its reason, effort and sources.
 *
 * Rule: order and choice come from `recommend`; here they get words and numbers that run on through all groups. Empty groups
 * vanish; where nothing is to be done, or nothing could be scored, the headline and the introduction say which of the two.
 * Never null: "nothing to do" is a result too.
 * Example: two open must-haves and nine actions → cards 1–2 "Must do first", 3–5 "Now", 6–8 "Next", 9–11 "Later".
 */
export function buildRecommendations(reading: Reading): Recommendations {
  const { words, recommended } = reading;
  const { mustDoFirst, plan } = recommended;
  const groups: [GroupId, RecommendationCard[]][] = [
    ['mustDoFirst', mustDoFirst.map((entry, index) => gateCard(reading, entry, index + 1))],
    ...(['now', 'next', 'later'] as const).map((id): [GroupId, RecommendationCard[]] => [
      id,
      plan.flatMap((entry, index) =>
        entry.when === id ? [barrierCard(reading, entry, mustDoFirst.length + index + 1)] : [],
      ),
    ]),
  ];
  return {
    id: 'recommendations',
    eyebrow: words.plan.eyebrow,
    headline: headline(reading),
    intro: intro(reading),
    groups: groups
      .filter(([, items]) => items.length > 0)
      .map(([id, items]) => ({ id, title: words.plan.when[id], intro: words.plan.groupIntro[id], items })),
  };
}

function headline({ words, recommended, survey, subdomains }: Reading): string {
  const kind = nothingScored({ survey, subdomains })
    ? 'nothingScored'
    : notKnown({ subdomains }).length > 0
      ? 'notKnown'
      : survey
        ? 'allReady'
        : 'gatesOnly';
  return words.plan.headline(recommended.mustDoFirst.length, recommended.plan.length, kind);
}

function intro({
  words,
  recommended: { mustDoFirst, plan },
  survey,
  checklist,
  subdomains,
  facts,
}: Reading): string[] {
  const { intro: texts } = words.plan;
  const openFacts = facts.some(
    ({ gate, standing }) => !gate && !['inPlace', 'notApplicable'].includes(standing),
  );
  const unknown = notKnown({ subdomains });
  const nothing = mustDoFirst.length === 0 && plan.length === 0 && unknown.length === 0;
  const basis = survey && checklist ? 'both' : survey ? 'survey' : 'checklist';
  const allReady = nothing && !nothingScored({ survey, subdomains });
  return [
    ...(nothingScored({ survey, subdomains }) ? [texts.nothingScored] : []),
    ...(allReady ? [texts.nothing[basis]] : []),
    ...(unknown.length > 0 ? [texts.notKnown(unknown)] : []),
    ...(plan.length > 0 ? [texts.ranked(KEY_NEED_WEIGHT)] : []),
    ...(!survey && !allReady ? [texts.checklistOnly] : []),
    ...(!checklist && !allReady ? [texts.checklistMissing] : []),
    ...(openFacts ? [texts.factsElsewhere] : []),
  ];
}

function nothingScored({ survey, subdomains }: Pick<Reading, 'survey' | 'subdomains'>): boolean {
  return survey !== null && subdomains.every(({ figure }) => figure.value === null);
}

function notKnown({ subdomains }: Pick<Reading, 'subdomains'>): string[] {
  return subdomains.filter(({ known }) => !known).map(({ rule }) => rule.title);
}

function gateCard(reading: Reading, entry: GateRecommendation, place: number): RecommendationCard {
  const { words, facts, checklist } = reading;
  return {
    ...card(reading, entry.action, checklist!.instrument.evidence, place),
    ...gateStep(entry, facts, words),
  };
}

function barrierCard(
  reading: Reading,
  { action, subdomain, score }: BarrierRecommendation,
  place: number,
): RecommendationCard {
  const { words, subdomains, survey } = reading;
  const { rule, figure } = subdomains.find((sub) => sub.rule.id === subdomain)!;
  return {
    ...card(reading, action, survey!.instrument.evidence, place),
    because: words.plan.becauseBarrier(rule.title, score, figure.band!.id, rule.keyNeed),
  };
}

function card(
  { words: { plan } }: Reading,
  action: Action,
  register: readonly Evidence[],
  place: number,
): Omit<RecommendationCard, 'because'> {
  return {
    id: action.id,
    number: String(place),
    title: action.title,
    how: action.how,
    strategy: plan.strategy(action.family),
    effort: plan.effort[action.effort],
    leadRole: action.leadRole,
    proof: action.proof,
    evidence: action.evidence.map(({ says, ids, strength }) => {
      const sources = register.filter(({ id }) => ids.includes(id));
      const names = [...new Set(sources.map(({ source }) => source))];
      return {
        text: says,
        source: plan.source(names, plan.strength[strength]),
        caution: sources.some(({ expertOpinion }) => expertOpinion) ? plan.expertOpinion : null,
      };
    }),
  };
}

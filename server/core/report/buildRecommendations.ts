import type { Action } from '../instrument/action.ts';
import type { Evidence } from '../instrument/evidence.ts';
import type { BarrierRecommendation, GateRecommendation } from '../scoring/recommend.ts';
import type { Reading } from './reading.ts';
import type { RecommendationCard, Recommendations } from './reportPlan.ts';

type GroupId = Recommendations['groups'][number]['id'];

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
    headline: words.plan.headline(mustDoFirst.length, plan.length, nothingScored(reading)),
    intro: intro(reading),
    groups: groups
      .filter(([, items]) => items.length > 0)
      .map(([id, items]) => ({ id, title: words.plan.when[id], intro: words.plan.groupIntro[id], items })),
  };
}

function intro({
  words: {
    plan: { intro: texts },
  },
  recommended: { mustDoFirst, plan },
  survey,
  checklist,
  subdomains,
  facts,
}: Reading): string[] {
  const openFacts = facts.some(
    ({ gate, standing }) => !gate && !['inPlace', 'notApplicable'].includes(standing),
  );
  const elsewhere = openFacts ? [texts.factsElsewhere] : [];
  if (nothingScored({ survey, subdomains }))
    return [texts.nothingScored, ...(checklist ? elsewhere : [texts.checklistMissing])];
  if (mustDoFirst.length === 0 && plan.length === 0) {
    const basis = survey && checklist ? 'both' : survey ? 'survey' : 'checklist';
    return [texts.nothing[basis], ...elsewhere];
  }
  return [
    ...(plan.length > 0 ? [texts.ranked] : []),
    ...(survey ? [] : [texts.checklistOnly]),
    ...(checklist ? elsewhere : [texts.checklistMissing]),
  ];
}

function nothingScored({ survey, subdomains }: Pick<Reading, 'survey' | 'subdomains'>): boolean {
  return survey !== null && subdomains.every(({ figure }) => figure.value === null);
}

function gateCard(
  reading: Reading,
  { action, state }: GateRecommendation,
  place: number,
): RecommendationCard {
  const { words, facts, checklist } = reading;
  const fact = facts.find(({ id }) => id === action.gate)!;
  const unknown = state === 'unknown';
  const standing =
    fact.standing === 'inPlace' || fact.standing === 'notApplicable' ? 'unanswered' : fact.standing;
  return {
    ...card(reading, action, checklist!.instrument.evidence, place),
    title: unknown ? action.checkTitle : action.title,
    how: unknown ? action.checkHow : action.how,
    because: words.plan.becauseGate[standing](fact.title),
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

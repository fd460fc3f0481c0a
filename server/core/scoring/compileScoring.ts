import type { Instrument } from '../instrument/instrument.ts';
import type { Answers, AnswerValue } from '../response/answers.ts';
import { composite } from './composite.ts';
import { type PlannedScale, planScoring, type ScoringPlan } from './planScoring.ts';
import { NOT_SHOWN, readItem } from './readItem.ts';
import { type ItemResponse, scoreScale } from './scoreScale.ts';
import type { ItemScore, Score, ScoreSheet, UnscoredReason } from './scoreSheet.ts';

export type ScoreAnswers = (answers: Answers, moment: { readonly asOf: string }) => ScoreSheet;

/**
 * Makes the scorer of one instrument: everything that does not depend on the answers is worked out once, beforehand.
 *
 * Rule: the function it returns reads each item (shown or not, expired or not), then scores subdomains, domains, composite and
 * must-haves as `scoreResponse` says. Shapes: flat answers and an ISO day in, a ScoreSheet with scores of 0–100, unrounded, out;
 * what cannot be scored carries its reason. Throws, once, where a condition is outside the grammar.
 *
 * Example: `compileScoring(survey)(answers, { asOf: '2026-01-15' }).composite` → `{ status: 'scored', score: 62.5, nScored: 6 }`.
 */
export function compileScoring(instrument: Instrument): ScoreAnswers {
  const plan = planScoring(instrument);
  const { routing } = plan.scoring;
  return function scoreAnswers(answers, { asOf }) {
    const { items, responses } = readItems(plan, answers, asOf);
    const domains = scoreScales(plan, plan.domains, responses);
    return {
      instrument: instrument.id,
      version: instrument.version,
      role: routing ? textOrNull(answers[routing.role]) : null,
      treatsClients: routing ? yesOrNull(answers[routing.treats]) : null,
      answers,
      items,
      subdomains: scoreScales(plan, plan.subdomains, responses),
      domains,
      composite: scoreWhole(plan, domains, responses),
      gates: plan.items.filter((item) => item.gate).map(({ id, max }) => readGate(id, items[id]!, max)),
    };
  };
}

/** The state of every item, and the same as `scoreScale` takes it. */
function readItems(plan: ScoringPlan, answers: Answers, asOf: string) {
  const holds = plan.tests.map((test) => test(answers));
  const items: Record<string, ItemScore> = {};
  const responses: Record<string, ItemResponse> = {};
  for (const planned of plan.items) {
    const shown = planned.conditions.every((index) => holds[index]);
    const item = shown ? readItem(planned, plan.scoring.scale, answers, asOf) : NOT_SHOWN;
    items[planned.id] = item;
    responses[planned.id] = responseOf(item);
  }
  return { items, responses };
}

function responseOf(item: ItemScore): ItemResponse {
  if (item.state === 'dontKnow') return 'DK';
  if (item.state === 'notApplicable' || item.state === 'notShown') return 'NA';
  return item.value;
}

function scoreScales(
  plan: ScoringPlan,
  scales: readonly PlannedScale[],
  responses: Readonly<Record<string, ItemResponse>>,
): Record<string, Score> {
  const scores: Record<string, Score> = {};
  for (const { id, items } of scales) scores[id] = scoreItems(plan, items, responses);
  return scores;
}

function scoreItems(
  plan: ScoringPlan,
  items: PlannedScale['items'],
  responses: Readonly<Record<string, ItemResponse>>,
): Score {
  const { minShare, minCount } = plan.scoring.missing;
  const scale = scoreScale({ items, responses, minShare, minCount });
  const { nItems, nApplicable, nNotApplicable, nDontKnow, nAnswered, score } = scale;
  const counts = { nItems, nApplicable, nNotApplicable, nDontKnow, nAnswered };
  if (score !== null) return { status: 'scored', score, ...counts };
  return { status: 'unscored', reason: scale.reason as UnscoredReason, ...counts };
}

/** A survey's composite comes from its domains, a checklist's from all its facts; a short form has none. */
function scoreWhole(
  plan: ScoringPlan,
  domains: Readonly<Record<string, Score>>,
  responses: Readonly<Record<string, ItemResponse>>,
): ScoreSheet['composite'] {
  const { minDomains } = plan.scoring;
  if (plan.domains.length === 0) return { status: 'unscored', reason: 'too_few_domains', nScored: 0 };
  if (minDomains === null) {
    const whole = scoreItems(plan, plan.items, responses);
    if (whole.status === 'scored') return { status: 'scored', score: whole.score, nScored: whole.nAnswered };
    return { status: 'unscored', reason: whole.reason, nScored: whole.nAnswered };
  }
  const scores = Object.entries(domains).map(([id, domain]) => ({
    id,
    score: domain.status === 'scored' ? domain.score : null,
  }));
  const { score, nScored } = composite({ domains: scores, minDomains });
  if (score !== null) return { status: 'scored', score, nScored };
  return { status: 'unscored', reason: 'too_few_domains', nScored };
}

/** Only a must-have that is fully in place passes; nobody having answered is not the same as "no". */
function readGate(id: string, { value, expired }: ItemScore, full: number): ScoreSheet['gates'][number] {
  if (value === null) return { id, state: 'unknown', expired };
  return { id, state: value >= full ? 'pass' : 'fail', expired };
}

function textOrNull(answer: AnswerValue | undefined): string | null {
  return typeof answer === 'string' ? answer : null;
}

function yesOrNull(answer: AnswerValue | undefined): boolean | null {
  return answer === undefined ? null : answer === 'yes';
}

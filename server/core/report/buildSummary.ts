import { buildPoints } from './buildPoints.ts';
import { buildVerdict } from './buildVerdict.ts';
import { countGates } from './countGates.ts';
import { gateStep } from './gateStep.ts';
import type { Reading } from './reading.ts';
import type { Summary } from './reportResults.ts';

/**
 * The first page of results: the verdict, the few findings behind it, the first steps, and the two warnings.
 *
 * Rule: the headline joins one clause on the answers with one on the must-haves and names what holds Ready back. First steps are
 * all open must-haves and the actions for now, with the ids of their cards; null when there are none. Never null itself.
 * Example: 80 with one failed must-have → "The score is high enough for Ready, but 1 of 5 must-haves is not fully in place".
 */
export function buildSummary(reading: Reading): Summary {
  const { words } = reading;
  return {
    id: 'summary',
    eyebrow: words.summary.eyebrow,
    headline: headline(reading),
    intro: [],
    verdict: buildVerdict(reading),
    points: buildPoints(reading),
    nextSteps: nextSteps(reading),
    warnings: words.warnings,
  };
}

function headline({ words: { summary }, verdict, facts, domains, subdomains }: Reading): string {
  const gates = facts.length > 0 ? countGates(facts) : null;
  if (verdict.basis === 'checklist') return summary.gatesHeadline(gates!);
  if (verdict.band === null)
    return summary.noCompositeHeadline(
      domains.filter(({ figure }) => figure.value !== null).length,
      domains.length,
    );
  const limiting = new Set(
    verdict.limits.flatMap((limit) => (limit.kind === 'gate' ? [] : [limit.subdomain])),
  );
  return summary.headline({
    band: verdict.band,
    keyNeeds: subdomains.filter(({ rule }) => limiting.has(rule.id)).map(({ rule }) => rule.title),
    limitedByGates: verdict.limits.some((limit) => limit.kind === 'gate'),
    gates,
  });
}

function nextSteps({ words, facts, recommended: { mustDoFirst, plan } }: Reading): Summary['nextSteps'] {
  const steps = [
    ...mustDoFirst.map((entry) => ({
      id: entry.action.id,
      text: gateStep(entry, facts, words).title,
      when: words.plan.when.mustDoFirst,
    })),
    ...plan
      .filter(({ when }) => when === 'now')
      .map(({ action, when }) => ({ id: action.id, text: action.title, when: words.plan.when[when] })),
  ];
  return steps.length > 0 ? { title: words.summary.nextSteps, steps } : null;
}

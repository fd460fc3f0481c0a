import type { Limit } from '../scoring/findVerdict.ts';
import { bandOf, type Reading } from './reading.ts';
import type { Summary } from './reportResults.ts';
import { tallyItems } from './tallyItems.ts';

/**
 * The overall result in words: what it is, what it rests on, and what keeps it below Ready.
 *
 * Rule: band and limits come from `findVerdict`; here each limit is named with its numbers. Without a checklist it is a view with
 * must-haves not checked, never "Overall". Band and figure are null where there is no composite, and the sentences say why.
 * Example: survey and checklist, composite 62.5 → title "Overall: Developing".
 */
export function buildVerdict(reading: Reading): Summary['verdict'] {
  return {
    title: title(reading),
    band: bandOf(reading.verdict.band, reading.words),
    figure: figure(reading),
    sentences: sentences(reading),
    limits: limits(reading),
  };
}

function title({ words: { summary }, verdict, voice }: Reading): string {
  if (verdict.basis === 'checklist') return summary.title.checklistOnly;
  if (verdict.band === null) return summary.title.none;
  return verdict.basis === 'both'
    ? summary.title.overall(verdict.band)
    : summary.title.view(voice, verdict.band);
}

/** The composite with the counts of all items. Its band is the one after the limits: one result, one word, one colour. */
function figure({ words, survey, verdict }: Reading): Summary['verdict']['figure'] {
  if (!survey || verdict.score === null) return null;
  const counts = words.counts(tallyItems(survey.sheet, Object.keys(survey.sheet.items)));
  const { score, band } = verdict;
  return { value: score, text: words.score(score), band: bandOf(band, words), counts, note: null };
}

function sentences(reading: Reading): string[] {
  const {
    words: { summary },
    verdict,
    domains,
    survey,
  } = reading;
  if (!survey) return [summary.surveyMissing, ...closing(reading)];
  const scored = domains.filter((domain) => domain.figure.value !== null).length;
  const needed = survey.instrument.scoring.minDomains ?? 0;
  if (verdict.score === null) {
    const open = domains.filter(({ score }) => score.nApplicable >= score.nItems / 2).length;
    const why =
      open < needed && survey.sheet.treatsClients === false
        ? [summary.roleNotAsked(scored, needed), ...(scored > 0 ? [summary.roleCounts] : [])]
        : [summary.tooLittle(scored, needed)];
    return [...why, ...closing(reading)];
  }
  const limited = verdict.limits.length > 0 ? [summary.limited(verdict.limits.length)] : [];
  return [
    summary.mean(verdict.score, scored, domains.length),
    ...limited,
    summary.profileFirst,
    ...closing(reading),
  ];
}

/** What must be said of the must-haves, and of who answered. */
function closing({
  words: { summary },
  verdict,
  assessment,
  voice,
  domains,
  checklist,
  survey,
}: Reading): string[] {
  const named = verdict.scoreBand === 'ready' && verdict.limits.length === 0;
  const unchecked = survey && !checklist && !named ? [summary.checklistMissing] : [];
  if (voice.kind === 'one-person') return [...unchecked, summary.onePerson];
  const disagreed = assessment.mode.kind === 'consensus' ? assessment.mode.disagreed : [];
  const titles = domains.filter(({ rule }) => disagreed.includes(rule.id)).map(({ rule }) => rule.title);
  const split = titles.length > 0 ? [summary.disagreed(titles)] : [];
  return [...unchecked, summary.consensus(voice.participants), ...split];
}

function limits(reading: Reading): string[] {
  const { words, verdict, checklist } = reading;
  if (verdict.limits.length > 0) return verdict.limits.map((limit) => limitText(reading, limit));
  return !checklist && verdict.scoreBand === 'ready' ? [words.summary.checklistMissing] : [];
}

function limitText({ words, survey, subdomains, facts }: Reading, limit: Limit): string {
  const texts = words.summary.limit;
  if (limit.kind === 'gate') {
    const gate = facts.find((fact) => fact.id === limit.gate)!;
    const standing =
      gate.standing === 'inPlace' || gate.standing === 'notApplicable' ? 'unanswered' : gate.standing;
    return texts.gate[standing](gate.title);
  }
  const { title: name } = subdomains.find(({ rule }) => rule.id === limit.subdomain)!.rule;
  const { keyNeedFloor, dontKnowShare } = survey!.instrument.scoring.limits;
  if (limit.kind === 'keyNeedLow') return texts.keyNeedLow(name, limit.score, keyNeedFloor);
  if (limit.kind === 'keyNeedUnscored') return texts.keyNeedUnscored(name, keyNeedFloor);
  return texts.dontKnow(name, limit.nDontKnow, limit.nApplicable, Math.round(100 * dontKnowShare));
}

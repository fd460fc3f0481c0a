import type { BandId } from '../../../instrument/instrument.ts';
import type { Voice } from '../../voice.ts';
import { frame } from './frame.ts';
import { count, middle, names, score } from './grammar.ts';

const band = (id: BandId): string => frame.bandWords[id];
const view = (voice: Voice): string => (voice.kind === 'consensus' ? 'Team view' : 'Own view');

export interface GateCount {
  readonly total: number;
  readonly inPlace: number;
  readonly notInPlace: number;
  readonly unanswered: number;
}

/** "all 5 must-haves are in place", "1 of 5 must-haves is not in place and 2 are not answered". */
const gates = (n: GateCount): string => {
  const all = n.total === 1 ? 'the one must-have' : `all ${n.total} must-haves`;
  const be = (k: number) => (k === 1 ? 'is' : 'are');
  if (n.inPlace === n.total) return `${all} ${be(n.total)} in place`;
  if (n.notInPlace === n.total) return `none of the ${n.total} must-haves is fully in place`;
  if (n.unanswered === n.total) return `none of the ${n.total} must-haves has been answered`;
  const missing = n.notInPlace > 0 ? [`${be(n.notInPlace)} not fully in place`] : [];
  const first = n.notInPlace > 0 ? n.notInPlace : n.unanswered;
  if (n.notInPlace === 0) return `${first} of ${n.total} must-haves ${be(first)} not answered`;
  if (n.unanswered > 0) missing.push(`${n.unanswered} ${be(n.unanswered)} not answered`);
  return `${first} of ${n.total} must-haves ${missing.join(' and ')}`;
};

/** One clause on the answers, one on the must-haves; `limited`: the score alone would be Ready. */
const headline = (verdict: {
  readonly band: BandId | null;
  /** Key needs that limit the band, by title. */
  readonly keyNeeds: readonly string[];
  readonly limitedByGates: boolean;
  readonly gates: GateCount | null;
}): string => {
  const tail = verdict.gates ? gates(verdict.gates) : 'the must-haves were not checked';
  const { keyNeeds, limitedByGates } = verdict;
  const open =
    keyNeeds.length === 1
      ? `a key need holds it back: ${names(keyNeeds)}`
      : `${keyNeeds.length} key needs hold it back`;
  if (limitedByGates && keyNeeds.length > 0)
    return `The score is high enough for Ready, but key needs and must-haves hold it back`;
  if (limitedByGates) return `The score is high enough for Ready, but ${tail}`;
  if (keyNeeds.length > 0) return `The score is high enough for Ready, but ${open}`;
  const joint = verdict.gates && verdict.gates.inPlace === verdict.gates.total ? ', and ' : '; ';
  return `The answers place the service at ${band(verdict.band!)}${joint}${tail}`;
};

export const summary = {
  eyebrow: 'Summary',
  headline,
  gatesHeadline: (n: GateCount) => gates(n).replace(/^./, (first) => first.toUpperCase()),
  noCompositeHeadline: (scored: number, all: number) =>
    scored === 0
      ? 'Too little was answered to score a domain'
      : `${scored} of ${count(all, 'domain', 'domains')} could be scored, too few for an overall band`,
  title: {
    overall: (id: BandId) => `Overall: ${band(id)}`,
    view: (voice: Voice, id: BandId) => `${view(voice)}: ${band(id)}; must-haves not checked`,
    none: 'No overall band',
    checklistOnly: 'No overall band: the survey was not answered',
  },
  mean: (value: number, scored: number, all: number) =>
    scored === all
      ? `The score is ${score(value)} of 100: the mean of the ${count(all, 'domain', 'domains')}.`
      : `The score is ${score(value)} of 100: the mean of the ${scored} of ${all} domains that could be scored.`,
  profileFirst:
    'Read the profile over the domains first: one number cannot show where the strengths and the barriers lie.',
  limited: (n: number) =>
    `By its score alone this would be Ready. ${n === 1 ? 'One thing keeps' : `${n} things keep`} it at Developing.`,
  onePerson: "This is one person's view; others may see it differently. Ask your team to answer as well.",
  consensus: (n: number) => `${n} people answered together and gave one answer to each statement.`,
  disagreed: (domains: readonly string[]) =>
    `They could not agree in ${count(domains.length, 'domain', 'domains')}: ${names(domains)}. Read ${domains.length === 1 ? 'that score' : 'those scores'} with care.`,
  roleNotAsked: (scored: number, needed: number) =>
    `Some statements are only for people who treat clients or manage the service, so this role is not asked about them. ${scored === 0 ? 'No domain' : count(scored, 'domain', 'domains')} could be scored; an overall band needs ${needed}.`,
  roleCounts: 'What this role sees counts all the same: its scores are shown in this report.',
  tooLittle: (scored: number, needed: number) =>
    `${scored === 0 ? 'No domain' : `Only ${count(scored, 'domain', 'domains')}`} could be scored from the answers; an overall band needs ${needed}. Statements that were left open can be answered in a new self-assessment.`,
  surveyMissing:
    'The overall band comes from the survey, which was not answered. This report shows the must-haves and the other protocols of the checklist.',
  checklistMissing: 'The protocol checklist was not filled in, so the must-haves were not checked.',
  limit: {
    keyNeedLow: (title: string, value: number, floor: number) =>
      `${title}, a key need, stands at ${score(value)}; Ready needs ${score(floor)} or more in each key need.`,
    keyNeedUnscored: (title: string, floor: number) =>
      `${title}, a key need, could not be scored; Ready needs ${score(floor)} or more in each key need.`,
    dontKnow: (title: string, n: number, of: number, percent: number) =>
      `${title}, a key need: ${n} of ${count(of, 'statement', 'statements')} ${n === 1 ? 'was' : 'were'} answered with "don't know"; Ready allows no more than ${percent} %.`,
    gate: {
      partly: (title: string) => `A must-have is only partly in place: ${middle(title)}.`,
      expired: (title: string) => `The proof of a must-have has expired: ${middle(title)}.`,
      notInPlace: (title: string) => `A must-have is not in place: ${middle(title)}.`,
      unanswered: (title: string) => `A must-have was not answered: ${middle(title)}.`,
    },
  },
  nextSteps: 'First steps',
};

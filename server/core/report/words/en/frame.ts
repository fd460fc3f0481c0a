import type { BandId } from '../../../instrument/instrument.ts';
import type { UnscoredReason } from '../../../scoring/scoreSheet.ts';
import type { ReportLabels } from '../../reportParts.ts';
import type { Standing, Tally, Voice } from '../../voice.ts';
import { day, score } from './grammar.ts';

const ROLES: Readonly<Record<string, string>> = {
  clinician: 'clinician',
  manager: 'team or service manager',
  admin: 'administration or reception',
  it: 'IT or information governance',
  other: 'other role',
};

const roleName = (role: string): string => ROLES[role] ?? role;

const title = (voice: Voice): string => {
  if (voice.kind === 'consensus') return `Self-assessment: consensus of ${voice.participants}`;
  return `Self-assessment by one person${voice.role === null ? '' : ` (${roleName(voice.role)})`}`;
};

const bandWords: Readonly<Record<BandId, string>> = {
  early: 'Early',
  developing: 'Developing',
  ready: 'Ready',
};

/** `from` and `below` are the band's own minimum and the next band's; null at the ends of the scale. */
const bandRange = (from: number | null, below: number | null): string => {
  if (from === null) return below === null ? 'all scores' : `up to ${score(below)}`;
  return below === null ? `from ${score(from)}` : `above ${score(from)}, below ${score(below)}`;
};

const counts = (tally: Tally): string => {
  const parts = tally.applicable > 0 ? [`${tally.answered} of ${tally.applicable} answered`] : [];
  if (tally.dontKnow > 0) parts.push(`${tally.dontKnow} don't know`);
  if (tally.notRelevant > 0) parts.push(`${tally.notRelevant} not relevant`);
  if (tally.notAsked > 0) parts.push(`${tally.notAsked} not asked`);
  return parts.join(', ');
};

const unscored = (reason: UnscoredReason, tally: Tally): string => {
  if (tally.notAsked === tally.items) return 'not asked of this role';
  if (reason === 'all_not_applicable') return 'not scored (not relevant here)';
  if (reason === 'too_few_applicable' && tally.notAsked > 0 && tally.notRelevant === 0)
    return `not scored (only ${tally.applicable} of ${tally.items} asked of this role)`;
  if (reason === 'too_few_applicable') return `not scored (only ${tally.applicable} of ${tally.items} apply)`;
  return `not scored (${tally.answered} of ${tally.applicable} answered)`;
};

const standings: Readonly<Record<Standing, string>> = {
  inPlace: 'In place',
  partly: 'Partly in place',
  expired: 'Partly in place: proof expired',
  notInPlace: 'Not in place',
  notApplicable: 'Not applicable',
  unanswered: 'Not answered',
};

/** Fixed words of the layout; the footer and the bands are filled in. */
const labels: Omit<ReportLabels, 'footer' | 'bands'> = {
  contents: 'Contents',
  page: 'Page {n} of {total}',
  domain: 'Domain',
  subdomain: 'Subdomain',
  score: 'Score',
  band: 'Band',
  answered: 'Answered',
  keyNeed: 'Key need',
  mustHave: 'Must-have',
  state: 'State',
  fact: 'Protocol or arrangement',
  evidence: 'Evidence',
  effort: 'Effort',
  leadRole: 'Who leads',
  proof: 'Done when there is',
  how: 'How',
  strategy: 'Kind of action',
  sources: 'Sources',
  bandScale: 'Bands on a scale from 0 to 100',
};

const warnings: readonly string[] = [
  'Ready means that staff, on average, agree that the conditions are in place. It is not approval to go live.',
  "Own instrument, written from one review's summary and the named sources; not tested with staff or clients; not a validated scale.",
];

export const frame = {
  day,
  score,
  roleName,
  title,
  bandWords,
  bandRange,
  counts,
  unscored,
  standings,
  labels,
  warnings,
  footer: (site: string, reportTitle: string, asOf: string) => `${site} · ${reportTitle} · ${day(asOf)}`,
};

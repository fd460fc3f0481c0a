import { frame } from './frame.ts';
import { count, list, score } from './grammar.ts';
import { points } from './points.ts';

export const checklist = {
  eyebrow: 'Protocol checklist',
  headline: (inPlace: number, applicable: number, answered: number) =>
    answered === 0
      ? 'The checklist was opened, but nothing was answered'
      : points.protocolTitle(inPlace, applicable),
  intro: (value: number | null, text: string) => [
    value === null
      ? `The protocol score is ${text}.`
      : `The protocol score is ${score(value)} of 100: in place counts 100, partly 50, not in place 0. It stands beside the survey and is never averaged into it. It has no band of its own.`,
  ],
  reason: (text: string) => `Not applicable because: ${text}`,
  note: (text: string) => `Note: ${text}`,
  link: (text: string) => `Proof: ${text}`,
  reviewed: (on: string) => `Last reviewed ${frame.day(on)}`,
  expires: (until: string) => `Valid until ${frame.day(until)}`,
  expired: (until: string) => `Was valid until ${frame.day(until)}: expired, so it counts as partly in place`,
};

export interface UptakeNumbers {
  readonly caseload: number | null;
  readonly offered: number | null;
  readonly started: number | null;
  readonly completed: number | null;
}

const headline = (n: UptakeNumbers): string => {
  const parts = [
    ...(n.offered === null ? [] : [`${n.offered} offered`]),
    ...(n.started === null ? [] : [`${n.started} started`]),
    ...(n.completed === null ? [] : [`${n.completed} completed`]),
  ];
  if (parts.length === 0) return 'Uptake is not counted yet';
  return `Clients in the last 3 months: ${parts.join(', ')}`;
};

const more = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b;

const sentences = (n: UptakeNumbers): string[] => {
  const said: string[] = [];
  const { caseload, offered, started, completed } = n;
  if (offered === 0)
    said.push(
      `No client was offered web-based therapy in the last 3 months${started === 0 ? ', and none started it' : ''}.`,
    );
  else if (started === 0) said.push('No client started web-based therapy in the last 3 months.');
  else if (offered !== null && started !== null)
    said.push(
      `${count(offered, 'client was', 'clients were')} offered web-based therapy in the last 3 months, and ${started} started it. The two counts need not be about the same clients.`,
    );
  if (more(started, offered))
    said.push(
      'More clients started than were offered it. Some may have been offered it earlier; if not, the figures disagree: check them.',
    );
  if (more(completed, started))
    said.push(
      'More clients completed than started. Some may have started earlier; if not, the figures disagree: check them.',
    );
  else if (more(completed, offered))
    said.push(
      'More clients completed than were offered it. Some may have been offered it earlier; if not, the figures disagree: check them.',
    );
  if (more(offered, caseload) || more(started, caseload) || more(completed, caseload))
    said.push('A count is larger than the number of clients treated: the figures disagree, so check them.');
  return said;
};

const START: Readonly<Record<keyof UptakeNumbers, string>> = {
  caseload: 'clients treated in any way',
  offered: 'clients offered web-based therapy',
  started: 'clients who start it',
  completed: 'clients who complete it',
};

export const uptake = {
  eyebrow: 'Uptake',
  headline,
  intro: [
    'Not scored. Low uptake is the problem that the review begins with, so these counts are worth watching.',
  ],
  sentences,
  startCounting: (missing: readonly (keyof UptakeNumbers)[]) =>
    `Start counting ${list(missing.map((id) => START[id]))}, so that a change can be seen.`,
  notCounted: 'not counted',
  notAnswered: 'not answered',
  value: (n: number) => String(n),
};

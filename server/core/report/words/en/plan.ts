import type { Action } from '../../../instrument/action.ts';
import type { BandId } from '../../../instrument/instrument.ts';
import type { When } from '../../../scoring/recommend.ts';
import { frame } from './frame.ts';
import { capital, count, middle, score, someNames, times } from './grammar.ts';

const EMPTY = {
  nothingScored: 'No action can be ranked yet',
  notKnown: 'First find out what is not known',
  allReady: 'Nothing is recommended: keep what works, and keep measuring',
  gatesOnly: 'Every must-have is in place',
};

const headline = (mustDo: number, plan: number, otherwise: keyof typeof EMPTY): string => {
  if (mustDo === 0 && plan === 0) return EMPTY[otherwise];
  const steps = count(plan, 'action', 'actions');
  if (mustDo === 0) return `${capital(steps)} in order of need`;
  const first = `${count(mustDo, 'must-have comes', 'must-haves come')} first`;
  return plan === 0 ? first : `${first}, then ${steps} in order of need`;
};

const when: Readonly<Record<When | 'mustDoFirst', string>> = {
  mustDoFirst: 'Must do first',
  now: 'Now',
  next: 'Next',
  later: 'Later',
};

const effort: Readonly<Record<Action['effort'], string>> = { days: 'Days', weeks: 'Weeks', months: 'Months' };

export const plan = {
  eyebrow: 'What to do',
  headline,
  intro: {
    ranked: (keyNeedWeight: number) =>
      `Actions are chosen by rule: the lower a subdomain, the earlier its action, and key needs weigh ${times(keyNeedWeight)}. Choose among them what suits your service.`,
    nothing: {
      both: 'Well done: every must-have is in place, and every subdomain that could be scored is Ready. Keep what works, and measure again in six months, or sooner when something changes.',
      survey:
        'Well done: every subdomain that could be scored is Ready, so no action follows from the rule. The must-haves were not checked: fill in the protocol checklist next, and keep measuring.',
      checklist:
        'Well done: every must-have is in place. Actions on barriers come from the survey, which was not answered. Look again when a proof expires.',
    },
    nothingScored:
      'No subdomain could be scored, so no action can be ranked. Answer more statements to get a plan.',
    checklistOnly:
      'Only must-haves are listed. Actions on barriers come from the survey, which was not answered.',
    checklistMissing:
      'The protocol checklist was not filled in, so must-haves may have to be added in front of this list.',
    factsElsewhere: 'Other protocols that are not fully in place are listed in the checklist.',
    notKnown: (titles: readonly string[]) =>
      `Much is not known about ${someNames(titles)}. Find out how things stand, and tell those who need to know: that comes before changing anything there.`,
  },
  when,
  groupIntro: {
    mustDoFirst: 'While one of these is open, the overall band cannot be Ready.',
    now: 'Begin here.',
    next: 'When the first three are under way.',
    later: 'When there is room for them.',
  },
  becauseGate: {
    partly: (title: string) => `Only partly in place: ${middle(title)}.`,
    expired: (title: string) => `The proof has expired: ${middle(title)}.`,
    notInPlace: (title: string) => `Not in place: ${middle(title)}.`,
    unanswered: (title: string) => `Not answered: ${middle(title)}.`,
  },
  becauseBarrier: (title: string, value: number, band: BandId, keyNeed: boolean) =>
    `${title} stands at ${score(value)} (${frame.bandWords[band]})${keyNeed ? '; it is a key need' : ''}.`,
  /** For a must-have whose proof has expired: the authored action tells how to write it anew. */
  renewTitle: (title: string) => `Renew what has expired: ${middle(title)}`,
  renewHow:
    'The document is there, but its date has passed. Check whether it still fits how you work, change what does not, have it approved again, and record the new date in the checklist.',
  strategy: (family: string) => capital(family),
  effort,
  strength: {
    stated: 'the source says so',
    theme: 'follows from the source',
    supporting: 'supporting source',
  },
  source: (names: readonly string[], strength: string) => `${names.join('; ')} (${strength})`,
  expertOpinion: 'Expert opinion, not evidence of effect.',
};

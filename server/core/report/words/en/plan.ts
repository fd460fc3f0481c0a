import type { Action } from '../../../instrument/action.ts';
import type { BandId } from '../../../instrument/instrument.ts';
import type { When } from '../../../scoring/recommend.ts';
import { frame } from './frame.ts';
import { capital, count, middle, score } from './grammar.ts';

const headline = (mustDo: number, plan: number, nothingScored: boolean): string => {
  if (mustDo === 0 && plan === 0)
    return nothingScored ? 'No action can be ranked yet' : 'The rule finds nothing that has to be done';
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
    ranked:
      'Actions are chosen by rule: the lower a subdomain, the earlier its action, and key needs weigh one and a half times. Choose among them what suits your service.',
    nothing: {
      both: 'Well done: every must-have is in place, and every subdomain that could be scored is Ready. Nothing is recommended by the rule. Keep what works, and measure again when something changes or in six months.',
      survey:
        'Well done: every subdomain that could be scored is Ready, so nothing is recommended by the rule. The must-haves were not checked: fill in the protocol checklist next, and keep measuring.',
      checklist:
        'Well done: every must-have is in place. Actions on barriers come from the survey, which was not answered. Look again when a proof expires.',
    },
    nothingScored:
      'No subdomain could be scored, so no action can be ranked. Answer more statements to get a plan.',
    checklistOnly:
      'Only must-haves are listed. Actions on barriers come from the survey, which was not answered.',
    checklistMissing:
      'The protocol checklist was not filled in, so must-haves may have to be added in front of this list.',
    factsElsewhere: 'Other protocols that are not in place stand in the checklist.',
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

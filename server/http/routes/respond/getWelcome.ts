import { noticeText } from '../../../core/wave/notice.ts';
import { phaseOf, type WavePhase } from '../../../core/wave/phaseOf.ts';
import { Problem } from '../../../problems.ts';
import type { Respondent } from '../../authorise/who.ts';
import type { Deps } from '../../deps.ts';
import { browserOf } from '../../respond/browserCookie.ts';
import { makeTicket } from '../../respond/ticket.ts';
import { jsonReply, type Route } from '../../route.ts';
import { type Welcome, WelcomeSchema } from '../../wire/respond.ts';
import { RESPONDENT_PROBLEMS } from './problems.ts';

/** To somebody who answers, a wave that is being computed and one that is computed are both over. */
const TOLD: Readonly<Record<WavePhase, Welcome['wave']['phase']>> = {
  planned: 'planned',
  open: 'open',
  grace: 'grace',
  due: 'closed',
  computed: 'closed',
  cancelled: 'closed',
};

export function getWelcome(deps: Deps): Route<'getWelcome'> {
  return {
    id: 'getWelcome',
    method: 'GET',
    path: '/api/respond',
    summary: 'What somebody needs to know before answering, and a proof of having begun.',
    answers: { 200: { description: 'The wave', type: 'application/json', schema: WelcomeSchema } },
    problems: RESPONDENT_PROBLEMS,
    handle: (request, who) => {
      const headers = who.invitation === null ? browserOf(deps, request).headers : {};
      return jsonReply(200, welcome(deps, who), { headers });
    },
  };
}

/** Nothing in it depends on whether an invitation was used: whoever made the invitations could ask for each of them. */
function welcome(deps: Deps, { wave, site, organisation }: Respondent): Welcome {
  const { minimumGroup, anonymity, number, timeZone, stage, programme } = wave;
  const instrument = deps.instruments.find(
    (one) => one.id === wave.instrument && one.version === wave.version,
  );
  const notice = noticeText(wave.notice, {
    organisation: organisation.name,
    site: site.name,
    minimumGroup,
    anonymity,
    answerYears: deps.config.answerYears,
  });
  if (instrument === undefined || notice === undefined)
    throw new Problem('internal', { cause: new Error('a wave names what this server does not have') });
  const now = deps.now();
  const phase = TOLD[phaseOf(wave, now)];
  const { title, minutes } = instrument.scoring;
  return {
    wave: {
      organisation: organisation.name,
      site: site.name,
      number,
      phase,
      opensAt: new Date(wave.opensAt).toISOString(),
      closesAt: new Date(wave.closesAt).toISOString(),
      timeZone,
      stage,
      programme,
      anonymity,
      minimumGroup,
      notice: { ...notice, sections: [...notice.sections] },
      instrument: { id: instrument.id, version: instrument.version, title, minutes },
    },
    ticket: phase === 'open' ? makeTicket(deps.secrets, wave._id, now) : null,
  };
}

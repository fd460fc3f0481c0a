import type { Stage } from '../../selfAssessment.ts';
import type { Voice } from '../../voice.ts';
import { frame } from './frame.ts';
import { capital } from './grammar.ts';

const stages: Readonly<Record<Stage, string>> = {
  considering: 'Considering',
  preparing: 'Preparing',
  pilot: 'Pilot',
  routine: 'Routine use',
};

const answeredBy = (voice: Voice): string => {
  if (voice.kind === 'consensus') return `${voice.participants} people together, in consensus`;
  if (voice.role === null) return 'One person';
  const role = capital(frame.roleName(voice.role));
  if (voice.treatsClients === null) return role;
  return `${role}, ${voice.treatsClients ? 'treats clients' : 'does not treat clients'}`;
};

const answeredWhat = (survey: boolean, checklist: boolean): string => {
  if (survey && checklist) return 'Readiness survey and protocol checklist';
  return survey ? 'Readiness survey only' : 'Protocol checklist only';
};

export const cover = {
  eyebrow: 'Readiness for web-based therapy',
  stage: 'Stage',
  stages,
  programme: 'Programme',
  noProgramme: 'not chosen yet',
  answeredByLabel: 'Answered by',
  answeredBy,
  answeredWhatLabel: 'Answered',
  answeredWhat,
  date: 'Date',
  definition:
    "Web-based therapy means a psychological treatment programme that clients use on a computer or phone, alone or with a therapist's support. Video appointments alone are not meant.",
};

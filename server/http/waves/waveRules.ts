import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Fault } from '../../core/response/answers.ts';
import { allRoles } from '../../core/wave/allRoles.ts';
import { CURRENT_NOTICE } from '../../core/wave/notice.ts';
import { jsonPointer } from '../jsonPointer.ts';
import type { CreateWave } from '../wire/wave.ts';
import { daysLater, isTimeZone, readLocalTime } from './localTime.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** How long ago an opening time may lie: a form takes its time to be filled in. */
const LATE = 5 * MINUTE;
export const MOST_DAYS = 180;

const fault = (pointer: string, detail: string): Fault => ({ pointer, detail });

/** The survey that is meant, or what is wrong with the choice. */
export function findSurvey(
  instruments: readonly Instrument[],
  { instrument: id, version }: Partial<CreateWave>,
): { readonly survey?: Instrument; readonly faults: readonly Fault[] } {
  if (id === undefined) return { faults: [] };
  const surveys = instruments.filter((one) => one.scoring.kind === 'survey');
  const versions = surveys.filter((one) => one.id === id);
  if (versions.length === 0) {
    const ids = [...new Set(surveys.map((one) => one.id))].join(' or ');
    return { faults: [fault('/instrument', `must be a staff survey: ${ids}`)] };
  }
  if (version === undefined) return { faults: [] };
  const survey = versions.find((one) => one.version === version);
  return survey === undefined
    ? { faults: [fault('/version', 'is no version of it that this server has')] }
    : { survey, faults: [] };
}

export interface ReadTimes {
  readonly opensAt?: number;
  readonly closesAt?: number;
  readonly faults: readonly Fault[];
}

/** Both times as moments, held against the clock and against each other. */
export function readTimes(sent: Partial<CreateWave>, now: number): ReadTimes {
  const { timeZone } = sent;
  if (timeZone === undefined) return { faults: [] };
  if (!isTimeZone(timeZone))
    return { faults: [fault('/timeZone', 'is no time zone: write it as Europe/Berlin')] };
  const faults: Fault[] = [];
  const opensAt = sent.opensAt === 'now' ? now : moment('opensAt', sent.opensAt, timeZone, faults);
  const closesAt = moment('closesAt', sent.closesAt, timeZone, faults);
  if (opensAt !== undefined) faults.push(...openingFaults(opensAt, now));
  if (opensAt !== undefined && closesAt !== undefined)
    faults.push(...closingFaults(opensAt, closesAt, timeZone));
  return {
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(closesAt === undefined ? {} : { closesAt }),
    faults,
  };
}

/** A local time as a moment; what is wrong with it is added to `faults`. */
export function moment(
  field: string,
  text: string | undefined,
  zone: string,
  faults: Fault[],
): number | undefined {
  if (text === undefined) return undefined;
  const read = readLocalTime(text, zone);
  if ('at' in read) return read.at;
  faults.push(fault(`/${field}`, read.fault));
  return undefined;
}

/** An opening time that has passed: nobody would know since when it was open. */
export function openingFaults(opensAt: number, now: number): Fault[] {
  return opensAt < now - LATE ? [fault('/opensAt', 'has passed: choose a later time, or open it now')] : [];
}

/** A closing time that leaves too little or too much time. */
export function closingFaults(opensAt: number, closesAt: number, zone: string): Fault[] {
  if (closesAt < opensAt + HOUR) return [fault('/closesAt', 'must be at least one hour after the opening')];
  if (closesAt > daysLater(opensAt, MOST_DAYS, zone))
    return [fault('/closesAt', `must be at most ${MOST_DAYS} days after the opening`)];
  return [];
}

/** What is said where fewer people are expected than the group that may be shown. */
export const CONSENSUS_ADVICE =
  'Nothing could be shown to you with so few answers. Answer together as a team instead: one meeting, one shared set of answers, and a report at once.';

/** Roles that the survey does not ask for, and a team too small for its own protection. */
export function staffFaults(
  survey: Instrument,
  byRole: Readonly<Record<string, number>>,
  minimumGroup: number | undefined,
): Fault[] {
  const roles = allRoles(survey);
  const unknown = Object.keys(byRole).filter((role) => !roles.includes(role));
  const faults = unknown.map((role) =>
    fault(`/expectedStaff/byRole${jsonPointer([role])}`, `is no role of the survey: ${roles.join(', ')}`),
  );
  const total = Object.values(byRole).reduce((sum, count) => sum + count, 0);
  if (minimumGroup !== undefined && total < minimumGroup)
    faults.push(
      fault(
        '/expectedStaff',
        `are fewer people than the smallest group, ${minimumGroup}. ${CONSENSUS_ADVICE}`,
      ),
    );
  return faults;
}

/** Respondents are always shown the newest wording. */
export function noticeFaults(notice: string | undefined): Fault[] {
  return notice === undefined || notice === CURRENT_NOTICE
    ? []
    : [fault('/notice', `must be the current version, ${CURRENT_NOTICE}`)];
}

import { daysLater, isLocalTime, localTime } from '../words/times.ts';
import { isTimeZone, opensAtOf, readGroup, readStaff, totalOf, type WaveForm } from './waveForm.ts';

export const FIELDS = [
  'instrument',
  'staff',
  'opensAt',
  'closesAt',
  'anonymity',
  'stage',
  'programme',
  'minimumGroup',
  'timeZone',
  'accountable',
] as const;
export type WaveField = (typeof FIELDS)[number];

/** Name of the sentence in i18n (sitesSetUp.faults). */
export type WaveFault = WaveField | 'staffRole' | 'opensPast' | 'closesOrder' | 'closesTooLong';

export type WaveFaults = Readonly<Partial<Record<WaveField, WaveFault>>>;

const MOST_DAYS = 180;

/** As the server demands: something to see, beyond blanks, joiners and other characters without a shape. */
const HAS_INK = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
export const isName = (text: string): boolean => HAS_INK.test(text) && text.trim().length <= 200;

function staffFault(form: WaveForm): WaveFault | undefined {
  const byRole = readStaff(form.staff);
  if (byRole === undefined) return 'staffRole';
  return totalOf(byRole) === 0 ? 'staff' : undefined;
}

/** Local times compare as text: both are of one zone, the greater digits first. */
function timeFaults(form: WaveForm, now: number): WaveFaults {
  if (!isTimeZone(form.timeZone)) return { timeZone: 'timeZone' };
  if (form.opens === 'later' && !isLocalTime(form.opensAt)) return { opensAt: 'opensAt' };
  if (form.opens === 'later' && form.opensAt < localTime(now, form.timeZone)) return { opensAt: 'opensPast' };
  if (!isLocalTime(form.closesAt)) return { closesAt: 'closesAt' };
  const opensAt = opensAtOf(form, now);
  if (form.closesAt <= opensAt) return { closesAt: 'closesOrder' };
  return form.closesAt > daysLater(opensAt, MOST_DAYS, opensAt.slice(11))
    ? { closesAt: 'closesTooLong' }
    : {};
}

/** Everything that is missing or wrong, at once, each at its field. */
export function faultsOf(form: WaveForm, now: number): WaveFaults {
  const staff = staffFault(form);
  return {
    ...(staff === undefined ? {} : { staff }),
    ...timeFaults(form, now),
    ...(form.stage === null ? { stage: 'stage' as const } : {}),
    ...(form.programmeOpen || isName(form.programme) ? {} : { programme: 'programme' as const }),
    ...(readGroup(form.minimumGroup) === undefined ? { minimumGroup: 'minimumGroup' as const } : {}),
    ...(form.accountable === '' ? { accountable: 'accountable' as const } : {}),
  };
}

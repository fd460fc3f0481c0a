import { daysLater, type LocalTime, localTime } from '../words/times.ts';

export const ROLES = ['clinician', 'manager', 'admin', 'it', 'other'] as const;
export type StaffRole = (typeof ROLES)[number];

/** The form as typed. */
export interface WaveForm {
  readonly instrument: 'web-therapy-readiness' | 'web-therapy-pulse';
  readonly staff: Readonly<Record<StaffRole, string>>;
  readonly opens: 'now' | 'later';
  readonly opensAt: LocalTime;
  readonly closesAt: LocalTime;
  readonly timeZone: string;
  readonly anonymity: 'open-link' | 'personal';
  readonly stage: string | null;
  readonly programme: string;
  readonly programmeOpen: boolean;
  readonly minimumGroup: string;
  /** A person's id. */
  readonly accountable: string;
}

/** What the last wave of the site can lend to the next one. */
export interface LastWave {
  readonly timeZone: string;
  readonly expectedStaff: { readonly byRole: Readonly<Record<string, number>> };
  readonly anonymity: 'open-link' | 'personal';
  readonly stage: string;
  readonly programme: string | null;
  readonly minimumGroup: number;
  readonly accountable: { readonly id: string };
}

const DAYS_OPEN = 14;
const CLOSING_TIME = '18:00';
export const LOWEST_GROUP = 5;

/** A new form: everything that can be guessed is. What changes slowly comes from the site's last wave. */
export function defaultForm(
  now: number,
  browserZone: string,
  me: string,
  last: LastWave | undefined,
): WaveForm {
  const timeZone = last?.timeZone ?? browserZone;
  const today = localTime(now, timeZone);
  const count = (role: StaffRole) => String(last?.expectedStaff.byRole[role] ?? 0);
  return {
    instrument: 'web-therapy-readiness',
    staff: {
      clinician: count('clinician'),
      manager: count('manager'),
      admin: count('admin'),
      it: count('it'),
      other: count('other'),
    },
    opens: 'now',
    opensAt: daysLater(today, 1, '09:00'),
    closesAt: daysLater(today, DAYS_OPEN, CLOSING_TIME),
    timeZone,
    anonymity: last?.anonymity ?? 'open-link',
    stage: last?.stage ?? null,
    programme: last?.programme ?? '',
    programmeOpen: last !== undefined && last.programme === null,
    minimumGroup: String(last?.minimumGroup ?? LOWEST_GROUP),
    accountable: last?.accountable.id ?? me,
  };
}

const wholeNumber = (text: string, most: number): number | undefined => {
  const value = /^\s*\d{1,5}\s*$/.test(text) ? Number(text) : text.trim() === '' ? 0 : -1;
  return value >= 0 && value <= most ? value : undefined;
};

/** Staff numbers by role, without the roles that nobody has; undefined while one of them is no number. */
export function readStaff(staff: WaveForm['staff']): Readonly<Record<string, number>> | undefined {
  const byRole: Record<string, number> = {};
  for (const role of ROLES) {
    const count = wholeNumber(staff[role], 2000);
    if (count === undefined) return undefined;
    if (count > 0) byRole[role] = count;
  }
  return byRole;
}

export const totalOf = (byRole: Readonly<Record<string, number>>): number =>
  Object.values(byRole).reduce((sum, count) => sum + count, 0);

/** The group size as typed; undefined outside 5 to 30. */
export function readGroup(text: string): number | undefined {
  const value = wholeNumber(text, 30);
  return value !== undefined && value >= LOWEST_GROUP ? value : undefined;
}

export const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
};

export const opensAtOf = (form: WaveForm, now: number): LocalTime =>
  form.opens === 'now' ? localTime(now, form.timeZone) : form.opensAt;

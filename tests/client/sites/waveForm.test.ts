import { faultsOf } from '../../../client/features/sites/setUp/readWaveForm.ts';
import { waveBody } from '../../../client/features/sites/setUp/requests.ts';
import { serverFaults } from '../../../client/features/sites/setUp/serverFaults.ts';
import {
  defaultForm,
  type LastWave,
  readStaff,
  totalOf,
} from '../../../client/features/sites/setUp/waveForm.ts';

const now = Date.parse('2026-12-01T22:30:00Z');
const fresh = () => defaultForm(now, 'Europe/Berlin', 'me', undefined);
const complete = () => ({
  ...fresh(),
  stage: 'preparing',
  programme: 'MindSteps',
  staff: { ...fresh().staff, clinician: '9', manager: '2' },
});
const last: LastWave = {
  timeZone: 'Australia/Perth',
  expectedStaff: { byRole: { clinician: 12, it: 1 } },
  anonymity: 'personal',
  stage: 'pilot',
  programme: null,
  minimumGroup: 8,
  accountable: { id: 'ada' },
};

test('a first wave opens now, closes on the fourteenth day at 18:00 by the clock of the browser, and is asked of groups of 5', () => {
  expect(fresh()).toMatchObject({
    instrument: 'web-therapy-readiness',
    opens: 'now',
    // In Berlin it is half past eleven in the evening of the 1st: no day is lost or won.
    closesAt: '2026-12-15T18:00',
    timeZone: 'Europe/Berlin',
    anonymity: 'open-link',
    minimumGroup: '5',
    accountable: 'me',
  });
});

test('a later wave takes from the last one what changes slowly', () => {
  const form = defaultForm(now, 'Europe/Berlin', 'me', last);
  expect(form).toMatchObject({
    timeZone: 'Australia/Perth',
    closesAt: '2026-12-16T18:00',
    anonymity: 'personal',
    stage: 'pilot',
    programmeOpen: true,
    minimumGroup: '8',
    accountable: 'ada',
  });
  expect(form.staff).toEqual({ clinician: '12', manager: '0', admin: '0', it: '1', other: '0' });
  expect(faultsOf(form, now)).toEqual({});
});

test('what is missing is named all at once, each at its field', () => {
  const form = { ...fresh(), minimumGroup: '4', closesAt: '', timeZone: 'Europe/Berlin' };
  expect(faultsOf(form, now)).toEqual({
    staff: 'staff',
    closesAt: 'closesAt',
    stage: 'stage',
    programme: 'programme',
    minimumGroup: 'minimumGroup',
  });
});

test.each([
  ['a zone that there is not', { timeZone: 'Mars/Olympus' }, { timeZone: 'timeZone' }],
  ['a closing before the opening', { closesAt: '2026-12-01T18:00' }, { closesAt: 'closesOrder' }],
  [
    'an opening in the past',
    { opens: 'later' as const, opensAt: '2026-12-01T09:00' },
    { opensAt: 'opensPast' },
  ],
  ['an opening without a time', { opens: 'later' as const, opensAt: '' }, { opensAt: 'opensAt' }],
  ['half a year and more', { closesAt: '2027-06-30T18:00' }, { closesAt: 'closesTooLong' }],
  ['half a person', { staff: { ...fresh().staff, clinician: '2.5' } }, { staff: 'staffRole' }],
  ['a name that cannot be seen', { programme: ' \u200b ' }, { programme: 'programme' }],
])('%s is refused', (_, change, faults) => {
  expect(faultsOf({ ...complete(), ...change }, now)).toEqual(faults);
});

test('the zone of the wave decides what lies in the past, not the browser', () => {
  const form = { ...complete(), opens: 'later' as const, opensAt: '2026-12-02T05:00' };
  expect(faultsOf({ ...form, timeZone: 'Europe/Berlin' }, now)).toEqual({});
  expect(faultsOf({ ...form, timeZone: 'Australia/Perth' }, now)).toEqual({ opensAt: 'opensPast' });
});

test('roles that nobody has are not sent, and an empty field counts as nobody', () => {
  const staff = { clinician: ' 9 ', manager: '', admin: '0', it: '1', other: '0' };
  expect(readStaff(staff)).toEqual({ clinician: 9, it: 1 });
  expect(totalOf({ clinician: 9, it: 1 })).toBe(10);
});

test('the body says what the form shows', () => {
  expect(waveBody({ ...complete(), programmeOpen: true }, {}, 'n1')).toEqual({
    instrument: 'web-therapy-readiness',
    version: 1,
    expectedStaff: { byRole: { clinician: 9, manager: 2 } },
    minimumGroup: 5,
    opensAt: 'now',
    closesAt: '2026-12-15T18:00',
    timeZone: 'Europe/Berlin',
    stage: 'preparing',
    programme: null,
    anonymity: 'open-link',
    notice: 'n1',
    accountable: 'me',
  });
});

test('the findings of the server stand at the fields too; what belongs to none is said above', () => {
  const problem = {
    slug: 'malformed-request',
    title: '',
    status: 400,
    detail: null,
    id: null,
    errors: [
      { pointer: '/expectedStaff/byRole/clinician', detail: 'must be at most 10000' },
      { pointer: '/notice', detail: 'is no version of the notice' },
    ],
  };
  expect(serverFaults({ kind: 'refused', problem, retryAfterSeconds: null })).toEqual({
    byField: { staff: 'Must be at most 10000.' },
    others: 'Is no version of the notice.',
  });
});

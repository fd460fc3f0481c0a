import { daysLater, isTimeZone, readLocalTime } from '../../../../server/http/waves/localTime.ts';

const iso = (text: string, zone: string) => {
  const read = readLocalTime(text, zone);
  return 'at' in read ? new Date(read.at).toISOString() : read.fault;
};

describe('R13: a time on the wall', () => {
  test.each([
    ['2026-01-15T09:00', 'Europe/Berlin', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15T09:00', 'Europe/Berlin', '2026-07-15T07:00:00.000Z'],
    // The clocks go forward on 29 March: 2:00 is followed by 3:00.
    ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    // They go back on 25 October: 2:30 comes twice, and the earlier is meant.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00:00.000Z'],
    // Half an hour, the other side of the year, and no summer time at all.
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['2026-07-15T09:00', 'Asia/Kolkata', '2026-07-15T03:30:00.000Z'],
    ['2028-02-29T23:59', 'UTC', '2028-02-29T23:59:00.000Z'],
  ])('%s in %s is %s', (text, zone, moment) => {
    expect(iso(text, zone)).toBe(moment);
  });

  test.each([
    ['2026-03-29T02:00', 'Europe/Berlin'],
    ['2026-03-29T02:59', 'Europe/Berlin'],
    ['2026-03-08T02:30', 'America/New_York'],
  ])('%s is skipped by the clocks in %s, and said to be', (text, zone) => {
    expect(iso(text, zone)).toBe(
      `does not exist in ${zone}: the clocks go forward over it that day. Choose a later time`,
    );
  });

  test('a day that no calendar has is told apart', () => {
    for (const text of ['2026-02-29T09:00', '2026-04-31T09:00', '2100-02-29T09:00'])
      expect(iso(text, 'Europe/Berlin')).toBe('is a day that no calendar has');
  });

  test('days are counted on the calendar, over changes of clocks and leap days', () => {
    const at = (text: string, zone: string) => Date.parse(iso(text, zone));
    for (const zone of ['Europe/Berlin', 'America/New_York', 'UTC'])
      expect(daysLater(at('2026-01-15T09:00', zone), 180, zone)).toBe(at('2026-07-14T09:00', zone));
    expect(daysLater(at('2028-02-28T09:00', 'UTC'), 1, 'UTC')).toBe(at('2028-02-29T09:00', 'UTC'));
  });

  test('only names of the database are time zones', () => {
    for (const name of ['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5', 'UTC'])
      expect(isTimeZone(name)).toBe(true);
    for (const name of [
      '',
      'CET',
      'EST5EDT',
      '+02:00',
      'Europe',
      'Europe/Atlantis',
      'local',
      'system',
      '__proto__',
    ])
      expect(isTimeZone(name)).toBe(false);
  });
});

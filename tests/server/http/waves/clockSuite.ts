import type { Storage } from '../../../../server/storage/storage.ts';
import { seedSession, seedSite } from '../../../support/tenants.ts';
import { startWaveServer, type WaveServer, waveBody } from '../../../support/waveServer.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** R13: waves by the clock of the server, however it runs, jumps or is changed to summer time. */
export function clockSuite(open: () => Promise<Storage>): void {
  describe('R13: waves and the clock', () => {
    let at: WaveServer;
    beforeAll(async () => {
      at = await startWaveServer(open, '2026-05-04T10:00:00Z');
    });
    afterAll(() => at.close());

    const lead = () => at.tenants.a.people.lead.person;
    const request = async (method: string, path: string, body?: unknown, headers = {}) => {
      const cookie = await seedSession(at.server, lead());
      return at.server.request(method, path, {
        headers: {
          cookie,
          ...headers,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    };
    const make = async (now: string, more: Record<string, unknown>) => {
      at.clock.now = Date.parse(now);
      const site = await seedSite(at.server, at.tenants.a.organisation._id, 'Fresh Clinic');
      return (await request('POST', `/api/sites/${site._id}/waves`, waveBody(at.tenants, more))).json;
    };
    const phaseAt = async (id: string, now: number, headers = {}) => {
      at.clock.now = now;
      return (await request('GET', `/api/waves/${id}`, undefined, headers)).json.phase;
    };

    test('a clock that runs a day ahead or behind, and jumps back, decides; nothing sticks', async () => {
      const wave = await make('2026-05-04T10:00:00Z', {
        opensAt: '2026-05-05T09:00',
        closesAt: '2026-05-07T17:00',
      });
      const now = Date.parse('2026-05-05T12:00:00Z');
      const shifts = [0, -DAY, DAY, 2 * DAY + 5 * HOUR, 4 * DAY, 0, -DAY, 0];
      const phases = [];
      for (const shift of shifts) phases.push(await phaseAt(wave.id, now + shift));
      expect(phases).toEqual(['open', 'planned', 'open', 'grace', 'due', 'open', 'planned', 'open']);
    });

    test("the browser's clock decides nothing", async () => {
      const wave = await make('2026-05-04T10:00:00Z', { opensAt: 'now' });
      const now = Date.parse('2026-05-04T11:00:00Z');
      for (const years of [-1, 1]) {
        const date = new Date(now + years * 365 * DAY).toUTCString();
        expect(await phaseAt(wave.id, now, { date })).toBe('open');
      }
    });

    test('a window over a change of clocks keeps its times on the wall', async () => {
      const zones: [string, string, string][] = [
        ['Europe/Berlin', '2026-03-27T08:00:00.000Z', '2026-03-30T15:00:00.000Z'],
        ['America/New_York', '2026-03-27T13:00:00.000Z', '2026-03-30T21:00:00.000Z'],
      ];
      for (const [timeZone, opensAt, closesAt] of zones) {
        const window = { timeZone, opensAt: '2026-03-27T09:00', closesAt: '2026-03-30T17:00' };
        expect(await make('2026-03-20T10:00:00Z', window)).toMatchObject({ opensAt, closesAt });
      }
      const autumn = {
        timeZone: 'America/New_York',
        opensAt: '2026-10-31T09:00',
        closesAt: '2026-11-02T17:00',
      };
      expect(await make('2026-10-20T10:00:00Z', autumn)).toMatchObject({
        opensAt: '2026-10-31T13:00:00.000Z',
        closesAt: '2026-11-02T22:00:00.000Z',
        graceEndsAt: '2026-11-03T22:00:00.000Z',
      });
    });

    test('a time that the clocks skip is refused in words, one that they show twice is the earlier', async () => {
      const skipped = await make('2026-03-20T10:00:00Z', {
        opensAt: '2026-03-29T02:30',
        closesAt: '2026-04-10T17:00',
      });
      expect(skipped.errors).toEqual([
        { pointer: '/opensAt', detail: expect.stringContaining('the clocks go forward') },
      ]);
      const twice = await make('2026-10-20T10:00:00Z', {
        opensAt: '2026-10-25T02:30',
        closesAt: '2026-11-10T17:00',
      });
      expect(twice.opensAt).toBe('2026-10-25T00:30:00.000Z');
    });

    test('180 days are counted on the calendar, a leap day among them', async () => {
      const until = async (closesAt: string) =>
        (await make('2028-02-01T10:00:00Z', { opensAt: '2028-02-10T09:00', closesAt })).phase;
      expect(await until('2028-08-08T09:00')).toBe('planned');
      expect(await until('2028-08-08T09:01')).toBeUndefined();
      expect(await until('2028-02-29T23:59')).toBe('planned');
    });
  });
}

import type { WaveDoc } from '../../../../server/storage/schemas/waves.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import {
  draft,
  respond,
  responseBody,
  seedInvitedWave,
  seedWave,
  welcomed,
} from '../../../support/respondents.ts';
import { newSecret } from '../../../support/sampleBodies.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { startTestServer, type TestServer } from '../../../support/testServer.ts';

/** Ballot stuffing is limited, and a hospital behind one address is not kept out. */
export function stuffingSuite(open: () => Promise<Storage>): void {
  describe('stuffing an open link', () => {
    let storage: Storage;
    let server: TestServer;
    let clock = Date.parse('2026-03-02T09:30:00Z');
    const random = seededRandom(24);
    const hospital: Partial<WaveDoc> = { expectedStaff: { total: 1_000, byRole: { clinician: 1_000 } } };
    beforeAll(async () => {
      storage = await open();
    });
    beforeEach(async () => {
      server = await startTestServer(storage, { now: () => clock }, { RATE_LIMIT: '600' });
    });
    afterEach(() => server.close());
    afterAll(() => storage.close());

    const send = (wave: WaveDoc, link: string, cookie?: string) =>
      respond(server, link, responseBody(server, wave, random), undefined, cookie ? { cookie } : {});

    async function newBrowser(link: string): Promise<string> {
      const { headers } = await welcomed(server, link);
      return headers.get('set-cookie')!.split(';')[0]!;
    }

    async function tally(count: number, ask: () => Promise<{ status: number; headers: Headers }>) {
      const statuses: Record<number, number> = {};
      const waits = new Set<number>();
      for (let left = count; left > 0; left -= 20) {
        for (const { status, headers } of await Promise.all(Array.from({ length: 20 }, ask))) {
          statuses[status] = (statuses[status] ?? 0) + 1;
          if (status === 429) waits.add(Number(headers.get('retry-after')));
        }
      }
      return { statuses, waits: [...waits] };
    }

    test('S24: 300 honest staff behind one address answer within ten minutes, saving drafts as they go', async () => {
      const { wave, link } = await seedWave(server, hospital);
      const person = async () => {
        const cookie = await newBrowser(link);
        const id = Buffer.from(newSecret(), 'base64url').toString('hex');
        for (let page = 1; page <= 4; page += 1)
          expect((await draft(server, 'PUT', link, id, 'A'.repeat(400 * page))).status).toBe(204);
        const answer = await send(wave, link, cookie);
        expect((await draft(server, 'DELETE', link, id)).status).toBe(204);
        return answer;
      };
      expect(await tally(300, person)).toEqual({ statuses: { 201: 300 }, waits: [] });
    }, 120_000);

    test('S24: 1,000 from one browser do not pass, and cost the others behind its address nothing', async () => {
      const { wave, link } = await seedWave(server, hospital);
      const cookie = await newBrowser(link);
      const stuffed = await tally(1_000, () => send(wave, link, cookie));
      expect(stuffed).toEqual({ statuses: { 201: 30, 429: 970 }, waits: [3_600] });
      expect((await send(wave, link, await newBrowser(link))).status).toBe(201);
      clock += 3_600_000;
      expect((await send(wave, link, cookie)).status).toBe(201);
    }, 120_000);

    test('S24: 1,000 from one address without cookies, or with new ones each time, do not pass', async () => {
      const ways: readonly [number, () => string | undefined][] = [
        [1_000, () => undefined],
        [500, () => `plumbline-browser=${newSecret().slice(0, 22)}`],
        [500, () => 'plumbline-browser=x'],
      ];
      for (const [count, cookie] of ways) {
        const { wave, link } = await seedWave(server, hospital);
        const stuffed = await tally(count, () => send(wave, link, cookie()));
        expect(stuffed).toEqual({ statuses: { 201: 400, 429: count - 400 }, waits: [600] });
        clock += 600_000;
        expect((await send(wave, link)).status).toBe(201);
        clock -= 600_000;
      }
    }, 120_000);

    test('invitations are their own limit, and carry no cookie', async () => {
      const { wave, tokens } = await seedInvitedWave(server, 450);
      expect((await welcomed(server, tokens[0]!)).headers.get('set-cookie')).toBeNull();
      const left = [...tokens];
      const cookie = 'plumbline-browser=0123456789012345678901';
      const all = await tally(440, () => send(wave, left.pop()!, cookie));
      expect(all).toEqual({ statuses: { 201: 440 }, waits: [] });
    }, 120_000);

    test('the cookie is random, for these routes alone, out of reach of scripts, and gone with the browser', async () => {
      const { wave, link } = await seedWave(server);
      const first = (await welcomed(server, link)).headers.get('set-cookie')!;
      expect(first).toMatch(
        /^plumbline-browser=[A-Za-z0-9_-]{22}; Path=\/api\/respond; HttpOnly; SameSite=Strict$/,
      );
      expect((await welcomed(server, link)).headers.get('set-cookie')).not.toBe(first);
      const cookie = first.split(';')[0]!;
      expect((await welcomed(server, link, { cookie })).headers.get('set-cookie')).toBeNull();
      expect((await send(wave, link, cookie)).headers.get('set-cookie')).toBeNull();
      const secure = await startTestServer(
        storage,
        { now: () => clock },
        { PUBLIC_URL: 'https://a.example' },
      );
      expect((await welcomed(secure, link)).headers.get('set-cookie')).toMatch(
        /^__Secure-plumbline-browser=.*; Secure$/,
      );
      await secure.close();
    });

    test('wrong answers, and routes of others, use up no budget of the honest', async () => {
      const { wave, link } = await seedWave(server, hospital);
      const cookie = await newBrowser(link);
      const faulty = () =>
        respond(server, link, { ...responseBody(server, wave, random), notice: 'x' }, undefined, { cookie });
      expect((await tally(100, faulty)).statuses).toEqual({ 422: 100 });
      expect((await send(wave, link, cookie)).status).toBe(201);
    });
  });
}

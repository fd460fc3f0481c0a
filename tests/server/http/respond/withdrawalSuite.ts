import { randomUUID } from 'node:crypto';
import { hashSecret } from '../../../../server/secrets.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import {
  newCode,
  respond,
  responseBody,
  seedInvitedWave,
  seedWave,
  withdraw,
} from '../../../support/respondents.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { startTestServer, type TestServer } from '../../../support/testServer.ts';

const DAY = 86_400_000;

/** Taking answers back by a code that only the respondent has. */
export function withdrawalSuite(open: () => Promise<Storage>): void {
  describe('withdrawing answers', () => {
    let storage: Storage;
    let server: TestServer;
    let clock = Date.parse('2026-03-02T09:30:00Z');
    const random = seededRandom(8);
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => clock });
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    async function answered(more = {}) {
      const { wave, link } = await seedWave(server, more);
      const code = newCode();
      const key = randomUUID();
      const body = { ...responseBody(server, wave, random), withdrawalHash: hashSecret(code) };
      expect((await respond(server, link, body, key)).status).toBe(201);
      const find = () => server.deps.collections.responses.findOne({ withdrawalHash: hashSecret(code) });
      return { wave, link, code, key, body, find };
    }

    test('clears everything that was said, once and for all, however the code is typed', async () => {
      const { wave, link, code, key, body, find } = await answered();
      const typed = code.toLowerCase().replace(/(.{4})(?=.)/g, '$1 - ');
      expect([(await withdraw(server, typed)).status, (await withdraw(server, code)).status]).toEqual([
        204, 204,
      ]);
      const cleared = { state: 'withdrawn', role: '', survey: null, seconds: null, bodyMac: '' };
      expect(await find()).toMatchObject({ ...cleared, wave: wave._id, notice: wave.notice });
      const replay = await respond(server, link, body, key);
      expect([replay.status, replay.json.type]).toEqual([410, '/problems/result-deleted']);
      expect((await find())?.state).toBe('withdrawn');
    });

    test('an invitation that was used stays used; an open link can be answered again', async () => {
      const { wave, tokens } = await seedInvitedWave(server, 1);
      const code = newCode();
      const body = { ...responseBody(server, wave, random), withdrawalHash: hashSecret(code) };
      await respond(server, tokens[0]!, body);
      expect((await withdraw(server, code)).status).toBe(204);
      const again = await respond(server, tokens[0]!, responseBody(server, wave, random));
      expect([again.status, again.json.type]).toEqual([409, '/problems/already-responded']);
      const linked = await answered();
      await withdraw(server, linked.code);
      const anew = await respond(server, linked.link, responseBody(server, linked.wave, random));
      expect(anew.status).toBe(201);
    });

    test('is honoured until the wave closes, and refused with that reason from then on', async () => {
      const begun = clock;
      const { wave, code, find } = await answered({ closesAt: begun + DAY });
      for (const at of [begun + DAY, begun + 2 * DAY, begun + 3 * DAY]) {
        clock = at;
        const { status, json } = await withdraw(server, code);
        expect([status, json.type, json.detail]).toEqual([
          409,
          '/problems/wave-closed',
          'Answers can be withdrawn only until the survey closes.',
        ]);
      }
      expect((await find())?.state).toBe('stored');
      clock = begun + DAY - 1;
      expect((await withdraw(server, code)).status).toBe(204);
      clock = begun;
      await server.deps.collections.waves.remove({ _id: wave._id });
    });

    test('S10: unknown and senseless codes are one answer, and guesses are limited', async () => {
      const { code } = await answered();
      const strict = await startTestServer(storage, { now: () => clock }, { RATE_LIMIT: '20' });
      const told = [];
      for (const wrong of [newCode(), newCode(), 'x', '', hashSecret(code).slice(0, 40)])
        told.push((await withdraw(strict, wrong)).text);
      expect(new Set(told).size).toBe(1);
      const statuses = [];
      for (let n = 0; n < 20; n += 1) statuses.push((await withdraw(strict, newCode())).status);
      expect(statuses).toEqual([...Array(15).fill(404), ...Array(5).fill(429)]);
      await strict.close();
      for (const odd of [null, 7, {}, [], { $ne: null }, 'x'.repeat(41)])
        expect((await withdraw(server, odd)).status).toBe(422);
    });

    test('answers that were sent without a code are found by none', async () => {
      const { wave, link } = await seedWave(server);
      const { withdrawalHash: _none, ...body } = responseBody(server, wave, random);
      const keys = [randomUUID(), randomUUID()];
      for (const key of [...keys, ...keys]) expect((await respond(server, link, body, key)).status).toBe(201);
      expect(await server.deps.collections.responses.count({ wave: wave._id })).toBe(2);
    });
  });
}

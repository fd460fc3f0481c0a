import { randomUUID } from 'node:crypto';
import { hashSecret } from '../../../../server/secrets.ts';
import type { Collections, Storage } from '../../../../server/storage/storage.ts';
import {
  isUnused,
  newCode,
  respond,
  responseBody,
  seedInvitedWave,
  seedWave,
  welcomed,
} from '../../../support/respondents.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { startTestServer, type TestServer } from '../../../support/testServer.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Exactly once, without a transaction and without a link. */
export function responseSuite(open: () => Promise<Storage>): void {
  describe('answering in a wave', () => {
    let storage: Storage;
    let server: TestServer;
    let clock = Date.parse('2026-03-02T09:30:00Z');
    const random = seededRandom(4_711);
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => clock });
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    const storedIn = (wave: { _id: string }) => server.deps.collections.responses.count({ wave: wave._id });
    const typeOf = async (answer: ReturnType<typeof respond>) => {
      const { status, json } = await answer;
      return [status, json.type ?? json];
    };
    const received = [201, { received: true }];
    const big = { expectedStaff: { total: 5_000, byRole: { clinician: 5_000 } } };

    test('R4: 1,000 keys, in sequence and at once: one answer stored for each, and one answer told', async () => {
      const { wave, link } = await seedWave(server, big);
      const surprises: unknown[] = [];
      for (let round = 0; round < 50; round += 1) {
        await Promise.all(
          Array.from({ length: 20 }, async (_, n) => {
            const key = randomUUID();
            const body = responseBody(server, wave, random);
            const other = responseBody(server, wave, random);
            const first = n % 2 === 0 ? [await respond(server, link, body, key)] : [];
            const twins = await Promise.all([
              respond(server, link, body, key),
              respond(server, link, { ...body, ticket: 'another' }, key.toUpperCase()),
            ]);
            for (const { status, text } of [...first, ...twins])
              if (status !== 201 || text !== '{"received":true}') surprises.push([status, text]);
            const reused = await typeOf(respond(server, link, other, key));
            if (reused[1] !== '/problems/idempotency-key-reused') surprises.push(reused);
          }),
        );
      }
      expect(surprises).toEqual([]);
      expect(await storedIn(wave)).toBe(1_000);
    }, 120_000);

    test('R4: of two bodies under one key at once, one is stored and the other is told', async () => {
      const { wave, link } = await seedWave(server, big);
      for (let round = 1; round <= 20; round += 1) {
        const key = randomUUID();
        const answers = await Promise.all([
          respond(server, link, responseBody(server, wave, random), key),
          respond(server, link, responseBody(server, wave, random), key),
        ]);
        expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422]);
        expect(await storedIn(wave)).toBe(round);
      }
    });

    test('R4: without a key, or with one that is not random, nothing is stored', async () => {
      const { wave, link } = await seedWave(server);
      for (const key of ['', 'x', '00000000-0000-0000-0000-000000000000', '["a"]'])
        expect((await typeOf(respond(server, link, responseBody(server, wave, random), key)))[1]).toBe(
          '/problems/malformed-request',
        );
      expect(await storedIn(wave)).toBe(0);
    });

    test('R5: 50 submissions at once through each of 200 invitations: one stored for each', async () => {
      const { wave, tokens } = await seedInvitedWave(server, 190, 10);
      const told = new Map<string, number>();
      for (const token of tokens) {
        const answers = await Promise.all(
          Array.from({ length: 50 }, () =>
            typeOf(respond(server, token, responseBody(server, wave, random))),
          ),
        );
        for (const [status, type] of answers) {
          const what = status === 201 ? '201' : `${status} ${type}`;
          told.set(what, (told.get(what) ?? 0) + 1);
        }
      }
      expect(Object.fromEntries(told)).toEqual({ 201: 200, '409 /problems/already-responded': 9_800 });
      expect(await storedIn(wave)).toBe(200);
    }, 240_000);

    test('R5: a way in that is left out, null, a list or an object opens nothing', async () => {
      const { wave } = await seedInvitedWave(server, 1);
      const body = responseBody(server, wave, random);
      for (const token of ['', 'null', 'undefined', '[]', '[null]', '{}', '{"$gt":""}', 'A'.repeat(43)])
        expect((await respond(server, token, body)).status).toBe(404);
      const none = await server.request('POST', '/api/respond/responses', {
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      });
      expect(none.status).toBe(401);
      expect(await storedIn(wave)).toBe(0);
    });

    test('R5: a token in the body is no token, whatever it is', async () => {
      const { wave, tokens } = await seedInvitedWave(server, 1);
      for (const token of [null, [], {}, tokens[0]]) {
        const body = { ...responseBody(server, wave, random), token };
        const { status, json } = await respond(server, tokens[0]!, body);
        expect([status, json.errors]).toEqual([422, [{ pointer: '/token', detail: 'is not known here' }]]);
      }
      expect(await isUnused(server, tokens[0]!)).toBe(true);
    });

    test('a process that dies between the two writes is finished by the same key, and by no other', async () => {
      const { wave, tokens } = await seedInvitedWave(server, 1);
      const dying: Collections = {
        ...server.deps.collections,
        responses: {
          ...server.deps.collections.responses,
          insert: async () => {
            throw new Error('killed');
          },
        },
      };
      const dead = await startTestServer(storage, { now: () => clock, collections: dying });
      const key = randomUUID();
      const body = responseBody(server, wave, random);
      expect((await respond(dead, tokens[0]!, body, key)).status).toBe(500);
      await dead.close();
      expect(await storedIn(wave)).toBe(0);
      const other = respond(server, tokens[0]!, responseBody(server, wave, random));
      expect(await typeOf(other)).toEqual([409, '/problems/already-responded']);
      expect(await typeOf(respond(server, tokens[0]!, body, key))).toEqual(received);
      expect(await typeOf(respond(server, tokens[0]!, body, key))).toEqual(received);
      expect(await storedIn(wave)).toBe(1);
    });

    test('a key that another wave has seen tells nothing of it, not even when the answers are the same', async () => {
      const first = await seedWave(server);
      const second = await seedWave(server);
      const key = randomUUID();
      const body = responseBody(server, first.wave, random);
      expect(await typeOf(respond(server, first.link, body, key))).toEqual(received);
      const reused = [422, '/problems/idempotency-key-reused'];
      expect(await typeOf(respond(server, second.link, body, key))).toEqual(reused);
      await server.deps.collections.responses.change(
        { onceKey: hashSecret(`store:${key}`) },
        { set: { state: 'withdrawn' } },
      );
      expect(await typeOf(respond(server, second.link, body, key))).toEqual(reused);
      expect(await storedIn(second.wave)).toBe(0);
    });

    test('every fault is told at once, nothing is stored, and the invitation is not spent', async () => {
      const { wave, tokens } = await seedInvitedWave(server, 1);
      const body = responseBody(server, wave, random);
      const { status, json } = await respond(server, tokens[0]!, {
        ...body,
        answers: { ...body.answers, role: 'owner', 'no-such-question': 1 },
        seconds: { 'no-such-item': 4, 'training-aimed': -1 },
        notice: 'staff-0',
        withdrawalHash: 'x',
        score: 100,
      });
      expect([status, json.type]).toEqual([422, '/problems/answers-invalid']);
      expect(json.errors.map((one: { pointer: string }) => one.pointer).sort()).toEqual(
        [
          '/answers/no-such-question',
          '/answers/role',
          '/score',
          '/seconds/no-such-item',
          '/seconds/training-aimed',
          '/withdrawalHash',
        ].sort(),
      );
      const notice = await respond(server, tokens[0]!, { ...body, notice: 'staff-0' });
      expect(notice.json.errors[0].pointer).toBe('/notice');
      for (const seconds of [{ 'training-aimed': 1.5 }, { 'training-aimed': 3_601 }, [], 'x', 7])
        expect((await respond(server, tokens[0]!, { ...body, seconds })).status).toBe(422);
      for (const missing of Object.keys(body).filter((name) => name !== 'withdrawalHash')) {
        const left = Object.fromEntries(Object.entries(body).filter(([name]) => name !== missing));
        expect([missing, (await respond(server, tokens[0]!, left)).status]).toEqual([missing, 422]);
      }
      for (const whole of [null, [], 1]) expect((await respond(server, tokens[0]!, whole)).status).toBe(422);
      expect(await storedIn(wave)).toBe(0);
      expect(await isUnused(server, tokens[0]!)).toBe(true);
    });

    test('S14: what a browser may not decide is refused', async () => {
      const { wave, link } = await seedWave(server);
      for (const key of ['_id', 'wave', 'role', 'state', 'onceKey', 'survey', 'createdAt', '__v', '$set']) {
        const { status, json } = await respond(server, link, {
          ...responseBody(server, wave, random),
          [key]: 'x',
        });
        expect([key, status, json.errors[0].pointer]).toEqual([key, 422, `/${key}`]);
      }
      expect(await storedIn(wave)).toBe(0);
    });

    test('another questionnaire or version than the wave asks is told apart from faulty answers', async () => {
      const { wave, link } = await seedWave(server);
      for (const more of [{ version: 2 }, { instrument: 'web-therapy-pulse' }]) {
        const answer = respond(server, link, { ...responseBody(server, wave, random), ...more });
        expect(await typeOf(answer)).toEqual([409, '/problems/instrument-version-mismatch']);
      }
    });

    test('P10: what is kept is what was said, with the version of the notice and without a time', async () => {
      const { wave, link } = await seedWave(server);
      const body = responseBody(server, wave, random);
      body.answers['role'] = 'manager';
      const key = randomUUID();
      await respond(server, link, body, key);
      const doc = await server.deps.collections.responses.findOne({ onceKey: hashSecret(`store:${key}`) });
      expect(doc).toMatchObject({
        wave: wave._id,
        state: 'stored',
        role: 'manager',
        notice: wave.notice,
        withdrawalHash: body.withdrawalHash,
        seconds: body.seconds,
        survey: { instrument: wave.instrument, version: 1, hash: wave.hash },
      });
      expect(Object.keys(doc!).sort()).toEqual(
        '_id bodyMac notice onceKey role seconds state survey wave withdrawalHash'.split(' '),
      );
      expect(JSON.stringify(doc)).not.toContain(key);
      expect(await server.deps.collections.events.count({})).toBe(0);
      for (const box of storage.outboxes) expect(await box.pending(10)).toEqual([]);
    });

    test('a withdrawal code that another answer has costs neither the key nor the invitation', async () => {
      const { wave, tokens } = await seedInvitedWave(server, 2);
      const body = responseBody(server, wave, random);
      await respond(server, tokens[0]!, body);
      const key = randomUUID();
      const taken = await respond(server, tokens[1]!, { ...body }, key);
      expect([taken.status, taken.json.errors[0].pointer]).toEqual([422, '/withdrawalHash']);
      const mended = { ...body, withdrawalHash: hashSecret(newCode()) };
      expect(await typeOf(respond(server, tokens[1]!, mended, key))).toEqual(received);
    });

    test('in grace, answers begun before closing are taken, wherever the closing time was moved to', async () => {
      const begun = clock;
      const { wave, link } = await seedWave(server, { closesAt: begun + 5 * HOUR });
      const other = await seedWave(server);
      const early = (await welcomed(server, link)).json.ticket as string;
      const foreign = (await welcomed(server, other.link)).json.ticket as string;
      const send = (ticket: unknown) =>
        typeOf(respond(server, link, { ...responseBody(server, wave, random), ticket }));
      const closeAt = (closesAt: number) =>
        server.deps.collections.waves.change({ _id: wave._id }, { set: { closesAt } });
      const refused = [409, '/problems/wave-closed'];
      clock = begun + 4 * HOUR;
      const late = (await welcomed(server, link)).json.ticket as string;
      clock = begun + 5 * HOUR;
      expect(await send(early)).toEqual(received);
      expect(await send(late)).toEqual(received);
      const forged = `${Math.floor(begun / HOUR)}.${'0'.repeat(64)}`;
      const shifted = early.replace(/^\d+/, (hour) => String(Number(hour) - 1));
      for (const ticket of [null, '', 'x', forged, shifted, foreign, early.slice(0, -1)])
        expect([ticket, ...(await send(ticket))]).toEqual([ticket, ...refused]);
      await closeAt(begun + 2 * HOUR);
      expect(await send(late)).toEqual(refused);
      expect(await send(early)).toEqual(received);
      await closeAt(begun + 9 * HOUR);
      expect(await send(null)).toEqual(received);
      await closeAt(begun + 5 * HOUR);
      clock = begun + 5 * HOUR + DAY - 1;
      expect(await send(early)).toEqual(received);
      clock = begun + 5 * HOUR + DAY;
      expect(await send(early)).toEqual(refused);
      clock = begun;
    });

    test('closing in the middle of an hour cheats nobody who began in that hour', async () => {
      const begun = clock;
      const { wave, link } = await seedWave(server);
      const { ticket } = (await welcomed(server, link)).json;
      clock = begun + 60_000;
      await server.deps.collections.waves.change({ _id: wave._id }, { set: { closesAt: clock } });
      const body = { ...responseBody(server, wave, random), ticket };
      expect(await typeOf(respond(server, link, body))).toEqual(received);
      clock = begun;
    });

    test('before opening nothing is taken; what was stored in time is acknowledged even after the end', async () => {
      const begun = clock;
      const { wave, link } = await seedWave(server, { opensAt: begun + 1, closesAt: begun + DAY });
      const body = responseBody(server, wave, random);
      const key = randomUUID();
      expect(await typeOf(respond(server, link, body, key))).toEqual([409, '/problems/wave-closed']);
      clock = begun + 1;
      expect(await typeOf(respond(server, link, body, key))).toEqual(received);
      clock = begun + 3 * DAY;
      expect(await typeOf(respond(server, link, body, key))).toEqual(received);
      // Once it is computed nobody can tell any more: whoever never got the answer is told what that means.
      await server.deps.collections.waves.change({ _id: wave._id }, { set: { state: 'computed' } });
      await server.deps.collections.responses.change({ wave: wave._id }, { set: { onceKey: randomUUID() } });
      const replay = await respond(server, link, body, key);
      expect([replay.status, replay.json.detail]).toEqual([
        409,
        expect.stringContaining('If these answers had been sent before, they counted.'),
      ]);
      for (const late of [{ ...body, seconds: null }, { ...body, answers: {} }, []])
        expect(await typeOf(respond(server, link, late, key))).toEqual([409, '/problems/wave-closed']);
      expect(await storedIn(wave)).toBe(1);
      clock = begun;
    });

    test('an open link takes twice its staff and ten, then says so; what is stored is still acknowledged', async () => {
      const { wave, link } = await seedWave(server, {
        expectedStaff: { total: 5, byRole: { clinician: 5 } },
      });
      const key = randomUUID();
      const body = responseBody(server, wave, random);
      await respond(server, link, body, key);
      const rest = await Promise.all(
        Array.from({ length: 25 }, () => typeOf(respond(server, link, responseBody(server, wave, random)))),
      );
      expect(rest.filter(([status]) => status === 201)).toHaveLength(19);
      expect(rest.find(([status]) => status !== 201)).toEqual([409, '/problems/wave-full']);
      expect(await storedIn(wave)).toBe(20);
      expect(await typeOf(respond(server, link, body, key))).toEqual(received);
      // A renewed link has room for as many again, so that no stranger can shut a survey.
      await server.deps.collections.waves.change({ _id: wave._id }, { set: { linkGeneration: 2 } });
      expect(await typeOf(respond(server, link, responseBody(server, wave, random)))).toEqual(received);
      await server.deps.collections.waves.change(
        { _id: wave._id },
        { set: { expectedStaff: { total: 6, byRole: { clinician: 6 } } } },
      );
      expect(await typeOf(respond(server, link, responseBody(server, wave, random)))).toEqual(received);
    });
  });
}

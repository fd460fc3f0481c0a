import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Storage } from '../../../server/storage/storage.ts';
import { cookieOf, GOOD_PASSWORD, seedAccount, sendJson, signIn } from '../../support/accounts.ts';
import { type Answer, startTestServer, type TestServer } from '../../support/testServer.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** S22: signing in and out, and what keeps others from doing it. */
export function sessionSuite(open: () => Promise<Storage>): void {
  describe('S22: a session', () => {
    let storage: Storage;
    let server: TestServer;
    let now = Date.parse('2026-05-04T10:00:00Z');
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => now });
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });
    // The limit of an address is for one test of its own; here each test begins with a fresh window.
    beforeEach(() => {
      now += 11 * MINUTE;
    });
    const who = (cookie: string) => server.as(cookie, 'GET', '/api/session');
    const said = (answer: Answer) => `${answer.status} ${answer.text}`;

    test('is a cookie that no script can read and no other site can send; the store has only its hash', async () => {
      const person = await seedAccount(server);
      const answer = await signIn(server, person.email.toUpperCase());
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()[0]).toMatch(
        /^plumbline=[A-Za-z0-9_-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
      );
      const token = cookieOf(answer).split('=')[1]!;
      const [session] = await storage.collections.sessions.find({ person: person._id }, { limit: 2 });
      expect(JSON.stringify(session)).not.toContain(token);
      expect(answer.text).not.toContain(token);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect((await who(cookieOf(answer))).json).toEqual(answer.json);
    });

    test('over https is bound to this host and to encrypted connections', async () => {
      const secure = await startTestServer(storage, { now: () => now }, { PUBLIC_URL: 'https://r.example' });
      const answer = await signIn(secure, (await seedAccount(server)).email);
      const [session, known] = answer.headers.getSetCookie();
      expect(session).toMatch(/^__Host-plumbline=\S+ HttpOnly;.*; Path=\/; Secure$/);
      expect(known).toMatch(/^__Host-plumbline-known=\S+ HttpOnly;.*; Path=\/;.*; Secure$/);
      expect(answer.headers.get('set-cookie')).not.toMatch(/Domain/i);
      await secure.close();
    });

    test('is another one after each sign-in, and the one before is dead', async () => {
      const { email } = await seedAccount(server);
      const planted = `plumbline=${'P'.repeat(43)}`;
      const send = (cookie: string) =>
        sendJson(server, 'POST', '/api/session', { email, password: GOOD_PASSWORD }, { cookie });
      const first = cookieOf(await send(planted));
      expect(first).not.toBe(planted);
      const second = cookieOf(await send(first));
      expect([(await who(planted)).status, (await who(first)).status]).toEqual([401, 401]);
      expect((await who(second)).status).toBe(200);
    });

    test('lives for twelve hours without use and for seven days at most', async () => {
      const { email } = await seedAccount(server);
      const idle = cookieOf(await signIn(server, email));
      const begun = now;
      const used = cookieOf(await signIn(server, email));
      for (; now < begun + 7 * 24 * HOUR; now += 11 * HOUR) expect((await who(used)).status).toBe(200);
      expect((await who(idle)).status).toBe(401);
      now = begun + 7 * 24 * HOUR;
      expect((await who(used)).status).toBe(401);
    });

    test('ends when its owner signs out, and only that one', async () => {
      const { email } = await seedAccount(server);
      const [here, there] = [cookieOf(await signIn(server, email)), cookieOf(await signIn(server, email))];
      const out = await server.as(here, 'DELETE', '/api/session');
      expect([out.status, out.headers.get('set-cookie')]).toEqual([
        204,
        expect.stringContaining('Max-Age=0'),
      ]);
      expect([(await who(here)).status, (await who(there)).status]).toEqual([401, 200]);
      expect((await server.request('DELETE', '/api/session')).status).toBe(204);
    });

    test('dies when the password changes, except the one that changed it, which gets a new cookie', async () => {
      const { email } = await seedAccount(server);
      const [here, there] = [cookieOf(await signIn(server, email)), cookieOf(await signIn(server, email))];
      const body = { current: GOOD_PASSWORD, password: 'vier Enten am Kanal' };
      const wrong = await server.as(here, 'PUT', '/api/account/password', { ...body, current: 'x' });
      expect(wrong.json.type).toBe('/problems/sign-in-failed');
      const changed = await server.as(here, 'PUT', '/api/account/password', body);
      expect(changed.status).toBe(204);
      expect([(await who(here)).status, (await who(there)).status]).toEqual([401, 401]);
      expect((await who(cookieOf(changed))).status).toBe(200);
      expect((await signIn(server, email)).status).toBe(401);
      expect((await signIn(server, email, body.password)).status).toBe(200);
    });

    test('dies when what the person may do changes', async () => {
      const person = await seedAccount(server);
      const cookie = cookieOf(await signIn(server, person.email));
      await storage.collections.people.change({ _id: person._id }, { inc: { credentials: 1 } });
      expect((await who(cookie)).json.type).toBe('/problems/not-signed-in');
    });

    test('is refused in the same words whether address or password is wrong, or there is nobody', async () => {
      const person = await seedAccount(server);
      const noPassword = await seedAccount(server, { passwordHash: '' });
      const answers = [
        await signIn(server, person.email, 'something else entirely'),
        await signIn(server, `${randomUUID()}@clinic.example`),
        await signIn(server, noPassword.email),
        await signIn(server, noPassword.email, ''),
        await signIn(server, `deleted:${person._id}`),
      ];
      expect(new Set(answers.map(said)).size).toBe(1);
      expect(answers[0]?.json).toEqual({
        type: '/problems/sign-in-failed',
        title: 'Address, password or code is not right',
        status: 401,
      });
    });

    test('waits longer and longer after five failures, in the same way for an account that is not there', async () => {
      const { email } = await seedAccount(server);
      for (const address of [email, `${randomUUID()}@clinic.example`]) {
        const begun = now;
        const wait = async () => Number((await signIn(server, address, 'no')).headers.get('retry-after'));
        for (let failure = 0; failure < 5; failure += 1)
          expect((await signIn(server, address, 'no')).status).toBe(401);
        const locked = await signIn(server, address);
        expect([locked.status, locked.json.type]).toEqual([429, '/problems/too-many-requests']);
        const waits = [];
        for (let failure = 0; failure < 6; failure += 1) {
          waits.push(await wait());
          now += waits.at(-1)! * 1000;
          expect((await signIn(server, address, 'no')).status).toBe(401);
        }
        expect([address === email, waits]).toEqual([address === email, [60, 120, 240, 480, 900, 900]]);
        now = begun + 25 * HOUR;
        expect((await signIn(server, address, 'no')).status).toBe(401);
      }
      now += 15 * MINUTE;
      expect((await signIn(server, email)).status).toBe(200);
    });

    test('is given to nobody who tries fifty passwords at once, the right one among them, beyond the first five', async () => {
      const own = await startTestServer(storage, { now: () => now });
      const { email } = await seedAccount(server);
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, at) => signIn(own, email, at === 40 ? GOOD_PASSWORD : `guess ${at}`)),
      );
      expect(answers.filter((one) => one.status !== 429).length).toBeLessThanOrEqual(6);
      await own.close();
    });

    test('lets sixty try from one address in ten minutes, whatever accounts they try', async () => {
      const own = await startTestServer(storage, { now: () => now });
      const { email } = await seedAccount(server);
      for (let at = 0; at < 59; at += 1) await signIn(own, `nobody${at}@clinic.example`, 'no');
      expect((await signIn(own, email)).status).toBe(200);
      expect((await signIn(own, email)).status).toBe(429);
      now += 10 * MINUTE;
      expect((await signIn(own, email)).status).toBe(200);
      await own.close();
    });

    test('makes an old hash new at the next sign-in, under the same password', async () => {
      const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
      const person = await seedAccount(server, { passwordHash: await hash(GOOD_PASSWORD, options) });
      expect((await signIn(server, person.email, 'no')).status).toBe(401);
      const hashOf = async () => (await storage.collections.people.get(person._id))?.passwordHash;
      expect(await hashOf()).toBe(person.passwordHash);
      expect((await signIn(server, person.email)).status).toBe(200);
      expect(await hashOf()).toContain('m=32768,t=3');
      expect((await signIn(server, person.email)).status).toBe(200);
    });

    test('takes nothing but texts: S13 operators, lists and missing parts are refused before anything is looked up', async () => {
      for (const body of [
        { email: { $gt: '' }, password: { $ne: null } },
        { email: ['a@b.example'], password: 'x' },
        { email: 'a@b.example' },
        { email: 'a@b.example', password: 'x', code: { $exists: false } },
        { email: 'a@b.example', password: 'x', isOperator: true },
        null,
      ])
        expect((await sendJson(server, 'POST', '/api/session', body)).status).toBe(422);
    });
  });
}

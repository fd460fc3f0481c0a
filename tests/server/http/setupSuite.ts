import type { Storage } from '../../../server/storage/storage.ts';
import { cookieOf, GOOD_PASSWORD, sendJson, setUpBody, setupToken, signIn } from '../../support/accounts.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

const HOUR = 3_600_000;

/** S18: the first account is made with a one-time link and in no other way. */
export function setupSuite(open: () => Promise<Storage>): void {
  describe('S18: the first set-up', () => {
    let storage: Storage;
    let server: TestServer;
    let now: number;
    beforeEach(async () => {
      now = Date.parse('2026-05-04T10:00:00Z');
      storage = await open();
      server = await startTestServer(storage, { now: () => now });
    });
    afterEach(async () => {
      await server.close();
      await storage.close();
    });
    const setUp = (token: string, more: object = {}) =>
      sendJson(server, 'POST', '/api/setups', { ...setUpBody(token), ...more });
    const people = () => server.deps.collections.people.count({ isOperator: { in: [true, false] } });

    test('makes the operator, the organisation and its admin, and signs in', async () => {
      const made = await setUp(await setupToken(server));
      expect(made.status).toBe(201);
      expect(made.json.person).toMatchObject({ name: 'Maria Ortega', isOperator: true, secondFactor: false });
      expect(made.json.memberships).toMatchObject([
        { organisation: { name: 'Northern Trust' }, role: 'admin', sites: null },
      ]);
      const again = await server.as(cookieOf(made), 'GET', '/api/session');
      expect(again.json).toEqual(made.json);
      const [id] = made.json.memberships.map((one: { organisation: { id: string } }) => one.organisation.id);
      const sites = await server.as(cookieOf(made), 'GET', `/api/organisations/${id}/sites`);
      expect(sites.status).toBe(200);
      const organisation = await server.deps.collections.organisations.get(id);
      expect(organisation?.admins).toEqual([made.json.memberships[0].id]);
      expect((await signIn(server, ' MARIA@clinic.example ')).status).toBe(200);
    });

    test('works once, not for the one before it, and not after a day', async () => {
      const old = await setupToken(server);
      now += 1;
      const token = await setupToken(server);
      expect(token).not.toBe(old);
      expect((await setUp(old)).json.type).toBe('/problems/link-expired');
      now += 24 * HOUR;
      expect((await setUp(token)).json.type).toBe('/problems/link-expired');
      const fresh = await setupToken(server);
      expect((await setUp(fresh)).status).toBe(201);
      expect((await setUp(fresh)).json.type).toBe('/problems/link-expired');
      expect(await setupToken(server)).toBe('');
      expect(await people()).toBe(1);
    });

    test('of ten at once with one link makes one account', async () => {
      const token = await setupToken(server);
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, at) => setUp(token, { email: `person${at}@clinic.example` })),
      );
      expect(answers.map((one) => one.status).sort()).toEqual([201, ...Array(9).fill(410)]);
      expect(await people()).toBe(1);
    });

    test('leaves the link good when storing fails half-way, and goes on with what was begun', async () => {
      const token = await setupToken(server);
      const { people: sound } = server.deps.collections;
      let fails = true;
      const insert: typeof sound.insert = async (doc, events) => {
        if (fails) throw new Error('the disk said no');
        await sound.insert(doc, events);
      };
      const collections = { ...storage.collections, people: { ...sound, insert } };
      const shaky = await startTestServer(storage, { now: () => now, collections });
      const send = () => sendJson(shaky, 'POST', '/api/setups', setUpBody(token));
      expect((await send()).status).toBe(500);
      fails = false;
      const made = await send();
      expect([made.status, made.json.memberships.length]).toEqual([201, 1]);
      expect(await server.deps.collections.organisations.count({ state: 'active' })).toBe(1);
      await shaky.close();
    });

    test('asks for a password that is not easy to guess, and keeps the link for the next try', async () => {
      const token = await setupToken(server);
      for (const password of ['short', 'Password2026!', 'maria@clinic.example']) {
        const answer = await setUp(token, { password });
        expect([answer.status, answer.json.errors[0].pointer]).toEqual([422, '/password']);
        expect(answer.text).not.toContain(password);
      }
      expect((await setUp(token, { role: 'admin' })).status).toBe(422);
      expect((await setUp(token)).status).toBe(201);
    });

    test('nothing lets anybody in before: no password works on an empty store', async () => {
      for (const [email, password] of [
        ['admin', 'admin'],
        ['admin@localhost', 'password'],
        ['', ''],
        ['maria@clinic.example', GOOD_PASSWORD],
      ] as const)
        expect((await signIn(server, email, password)).json.type).toBe('/problems/sign-in-failed');
      for (const token of ['A'.repeat(43), '']) expect((await setUp(token)).status).toBeGreaterThan(400);
      expect(await people()).toBe(0);
    });
  });
}

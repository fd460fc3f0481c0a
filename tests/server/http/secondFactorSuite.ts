import type { Storage } from '../../../server/storage/storage.ts';
import { appCode, cookieOf, GOOD_PASSWORD, seedAccount, signIn } from '../../support/accounts.ts';
import { seedMember, seedTenant } from '../../support/tenants.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

const STEP = 30_000;
const PATH = '/api/account/second-factor';

/** S22: a second factor, its codes and what to do without the phone. */
export function secondFactorSuite(open: () => Promise<Storage>): void {
  describe('S22: a second factor', () => {
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
    beforeEach(() => {
      now += 30 * 60_000;
    });

    async function withFactor() {
      const person = await seedAccount(server);
      const cookie = cookieOf(await signIn(server, person.email));
      const { json } = await server.as(cookie, 'POST', PATH, { password: GOOD_PASSWORD });
      const confirmed = await server.as(cookie, 'PUT', PATH, { code: appCode(json.secret, now) });
      now += 2 * STEP;
      return { person, cookie, secret: json.secret as string, uri: json.uri as string, confirmed };
    }

    test('counts once a code was shown; the secret is sealed, the other sessions end', async () => {
      const person = await seedAccount(server);
      const [here, there] = [
        cookieOf(await signIn(server, person.email)),
        cookieOf(await signIn(server, person.email)),
      ];
      expect((await server.as(here, 'POST', PATH, { password: 'wrong' })).status).toBe(401);
      const proposed = await server.as(here, 'POST', PATH, { password: GOOD_PASSWORD });
      const { secret, uri } = proposed.json;
      expect(uri).toMatch(/^otpauth:\/\/totp\/Plumbline:/);
      expect(uri).toContain(secret);
      expect((await signIn(server, person.email)).status).toBe(200);
      expect((await server.as(here, 'PUT', PATH, { code: '000000' })).status).toBe(401);
      const confirmed = await server.as(here, 'PUT', PATH, { code: appCode(secret, now) });
      expect([confirmed.status, confirmed.json.recoveryCodes.length]).toEqual([200, 10]);
      const stored = JSON.stringify(await storage.collections.people.get(person._id));
      for (const told of [secret, ...confirmed.json.recoveryCodes]) expect(stored).not.toContain(told);
      expect((await server.as(there, 'GET', '/api/session')).status).toBe(401);
      const account = await server.as(cookieOf(confirmed), 'GET', '/api/account');
      expect(account.json).toMatchObject({ secondFactor: true, recoveryCodesLeft: 10 });
    });

    test('is asked for only after the right password', async () => {
      const { person } = await withFactor();
      const wrong = await signIn(server, person.email, 'no');
      expect(wrong.json.errors).toBeUndefined();
      const right = await signIn(server, person.email);
      expect([right.status, right.json.errors]).toEqual([401, [{ pointer: '/code', detail: 'is missing' }]]);
      expect(right.headers.get('set-cookie')).toBeNull();
    });

    test('takes a code of this step or its neighbours, and no code twice', async () => {
      const { person, secret } = await withFactor();
      const codes = [-2, -1, 0, 1].map((steps) => appCode(secret, now + steps * STEP));
      const tried = async (code: string) => (await signIn(server, person.email, GOOD_PASSWORD, code)).status;
      expect(await tried(codes[0]!)).toBe(401);
      expect(await tried(codes[1]!)).toBe(200);
      expect(await tried(codes[1]!)).toBe(401);
      expect(await tried(codes[3]!)).toBe(200);
      // Older than one that was accepted already.
      expect(await tried(codes[2]!)).toBe(401);
      now += 2 * STEP;
      const code = appCode(secret, now);
      const both = await Promise.all([tried(code), tried(code), tried(code)]);
      expect(both.filter((status) => status === 200)).toHaveLength(1);
    });

    test('can be replaced by a recovery code, each once, however it is typed', async () => {
      const { person, confirmed } = await withFactor();
      const [first, second] = confirmed.json.recoveryCodes as [string, string];
      const typed = first.toLowerCase().replaceAll('-', ' ');
      expect((await signIn(server, person.email, GOOD_PASSWORD, typed)).status).toBe(200);
      expect((await signIn(server, person.email, GOOD_PASSWORD, first)).status).toBe(401);
      const both = await Promise.all(
        [1, 2, 3].map(() => signIn(server, person.email, GOOD_PASSWORD, second)),
      );
      expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
      const after = await storage.collections.people.get(person._id);
      expect(after?.secondFactor?.recoveryHashes).toHaveLength(8);
    });

    test('cannot be guessed: wrong codes count as failures, also with the right password', async () => {
      const { person, secret } = await withFactor();
      for (let guess = 0; guess < 5; guess += 1) {
        expect((await signIn(server, person.email)).status).toBe(401);
        expect((await signIn(server, person.email, GOOD_PASSWORD, `00000${guess}`)).status).toBe(401);
      }
      const right = appCode(secret, now);
      expect((await signIn(server, person.email, GOOD_PASSWORD, right)).status).toBe(429);
      now += 60_000;
      // Asking for the code costs nothing, so the one who holds the phone does not wait twice.
      expect((await signIn(server, person.email)).status).toBe(401);
      expect((await signIn(server, person.email, GOOD_PASSWORD, appCode(secret, now))).status).toBe(200);
    });

    test('marks the sessions that showed it, and only those', async () => {
      const { person, confirmed, secret } = await withFactor();
      const sessions = await storage.collections.sessions.find({ person: person._id }, { limit: 9 });
      expect(sessions.map((one) => one.secondFactor)).toEqual([true]);
      const cookie = cookieOf(await signIn(server, person.email, GOOD_PASSWORD, appCode(secret, now)));
      expect((await server.as(cookie, 'GET', '/api/session')).json.person.secondFactor).toBe(true);
      const removed = await server.as(cookie, 'DELETE', PATH, { password: GOOD_PASSWORD });
      expect(removed.status).toBe(204);
      expect((await server.as(cookieOf(confirmed), 'GET', '/api/session')).status).toBe(401);
      const left = await storage.collections.sessions.find({ person: person._id }, { limit: 9 });
      expect(left.map((one) => one.secondFactor)).toEqual([false]);
      expect((await signIn(server, person.email)).status).toBe(200);
    });

    test('opens an organisation that demands it from the moment it is set up, and never without', async () => {
      const tenant = await seedTenant(server, 'Northern Trust');
      const { _id } = tenant.organisation;
      await storage.collections.organisations.change({ _id }, { set: { requiresSecondFactor: true } });
      const person = await seedAccount(server);
      const { membership } = await seedMember(server, _id, 'lead');
      const set = { person: person._id };
      await storage.collections.memberships.change({ _id: membership._id }, { set });
      const sites = (cookie: string) => server.as(cookie, 'GET', `/api/organisations/${_id}/sites`);
      const cookie = cookieOf(await signIn(server, person.email));
      const without = await sites(cookie);
      expect([without.status, without.json.type]).toEqual([403, '/problems/second-factor-required']);
      // The account itself stays within reach: that is where one is set up.
      const { json } = await server.as(cookie, 'POST', PATH, { password: GOOD_PASSWORD });
      expect((await sites(cookie)).status).toBe(403);
      const confirmed = await server.as(cookie, 'PUT', PATH, { code: appCode(json.secret, now) });
      expect((await sites(cookieOf(confirmed))).status).toBe(200);
      const removed = await server.as(cookieOf(confirmed), 'DELETE', PATH, { password: GOOD_PASSWORD });
      expect((await sites(cookieOf(removed))).status).toBe(403);
    });

    test('is set up once: a second one needs the first removed', async () => {
      const { confirmed, secret } = await withFactor();
      const cookie = cookieOf(confirmed);
      const again = await server.as(cookie, 'POST', PATH, { password: GOOD_PASSWORD });
      expect(again.json.type).toBe('/problems/already-exists');
      const code = await server.as(cookie, 'PUT', PATH, { code: appCode(secret, now) });
      expect(code.json.type).toBe('/problems/already-exists');
    });

    test('that was sealed under another key opens nothing and breaks nothing', async () => {
      const { person, secret } = await withFactor();
      await storage.collections.people.change(
        { _id: person._id },
        { set: { secondFactor: { ...confirmedFactor, sealedSecret: 'AAAA' } } },
      );
      const answer = await signIn(server, person.email, GOOD_PASSWORD, appCode(secret, now));
      expect(answer.json.type).toBe('/problems/sign-in-failed');
    });
  });
}

const confirmedFactor = { confirmed: true, lastStep: 0, recoveryHashes: [] };

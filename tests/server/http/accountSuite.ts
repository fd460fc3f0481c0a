import { auditEvent } from '../../../server/storage/auditEvent.ts';
import { addOperator, removeOperator } from '../../../server/storage/operators.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { cookieOf, GOOD_PASSWORD, seedAccount, signIn } from '../../support/accounts.ts';
import { seedMember, seedSession, seedTenant, type Tenant } from '../../support/tenants.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

/** P8: what is kept of a person can be taken away and deleted by that person. */
export function accountSuite(open: () => Promise<Storage>): void {
  describe('P8: an account', () => {
    let storage: Storage;
    let server: TestServer;
    let tenant: Tenant;
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage);
      tenant = await seedTenant(server, 'Northern Trust');
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    /** Somebody with a password who is a lead here. */
    async function lead() {
      const person = await seedAccount(server);
      const { membership } = await seedMember(server, tenant.organisation._id, 'lead');
      await storage.collections.memberships.change({ _id: membership._id }, { set: { person: person._id } });
      await storage.collections.ownViews.insert({
        _id: `w:${person._id}`,
        wave: 'w',
        person: person._id,
        organisation: tenant.organisation._id,
        survey: { instrument: 'web-therapy-readiness', version: 1, hash: 'h', answers: { role: 'manager' } },
        savedAt: Date.parse('2026-05-04T10:00:00Z'),
      });
      return { person, membership, cookie: cookieOf(await signIn(server, person.email)) };
    }
    const remove = (cookie: string, password = GOOD_PASSWORD) =>
      server.as(cookie, 'DELETE', '/api/account', { password });

    test('shows itself and takes a new name', async () => {
      const { person, membership, cookie } = await lead();
      const shown = await server.as(cookie, 'GET', '/api/account');
      expect(shown.json).toEqual({
        id: person._id,
        email: person.email,
        name: person.name,
        secondFactor: false,
        recoveryCodesLeft: 0,
        isOperator: false,
        memberships: [
          {
            id: membership._id,
            organisation: {
              id: tenant.organisation._id,
              name: 'Northern Trust',
              requiresSecondFactor: false,
            },
            role: 'lead',
            sites: null,
          },
        ],
      });
      const changed = await server.as(cookie, 'PATCH', '/api/account', { name: '  Zoë Nieuw ' });
      expect([changed.status, changed.json.name]).toEqual([200, 'Zoë Nieuw']);
      for (const more of [{ isOperator: true }, { email: 'a@b.example' }, { credentials: 9 }]) {
        const refused = await server.as(cookie, 'PATCH', '/api/account', { name: 'X Y', ...more });
        expect(refused.status).toBe(422);
      }
    });

    test('can be taken away as one file: person, memberships, own views, and no secret', async () => {
      const { person, cookie } = await lead();
      const answer = await server.as(cookie, 'GET', '/api/account/export');
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="plumbline-account-/);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.json.person).toMatchObject({ id: person._id, email: person.email });
      expect(answer.json.memberships).toHaveLength(1);
      expect(answer.json.ownViews).toMatchObject([{ wave: 'w', survey: { answers: { role: 'manager' } } }]);
      expect(answer.json.anonymousAnswers).toContain('withdrawal code');
      expect(answer.text).not.toContain(person.passwordHash);
      expect(answer.text).not.toContain('argon2');
    });

    test('is deleted with the password only, and then nothing of the person is left but a random id', async () => {
      const { person, membership, cookie } = await lead();
      const elsewhere = await seedSession(server, person);
      expect((await remove(cookie, 'wrong')).json.type).toBe('/problems/sign-in-failed');
      const gone = await remove(cookie);
      expect([gone.status, gone.headers.get('set-cookie')]).toEqual([
        204,
        expect.stringContaining('Max-Age=0'),
      ]);
      for (const one of [cookie, elsewhere])
        expect((await server.as(one, 'GET', '/api/session')).status).toBe(401);
      expect((await signIn(server, person.email)).status).toBe(401);
      const { collections } = storage;
      const left = await collections.people.get(person._id);
      expect(left).toMatchObject({
        state: 'deleted',
        email: '',
        name: '',
        passwordHash: '',
        secondFactor: null,
      });
      expect(JSON.stringify(left)).not.toMatch(/clinic|Quiana/i);
      expect(await collections.memberships.get(membership._id)).toBeUndefined();
      expect(await collections.ownViews.count({ person: person._id })).toBe(0);
      expect(await collections.sessions.count({ person: person._id })).toBe(0);
      // The address is free again.
      expect((await seedAccount(server, { emailKey: person.emailKey })).emailKey).toBe(person.emailKey);
    });

    test('of the last admin stays, and says of which organisations', async () => {
      const other = await seedTenant(server, 'Southern Trust');
      const person = await seedAccount(server);
      const { _id } = other.people.admin.membership;
      await storage.collections.memberships.change({ _id }, { set: { person: person._id } });
      const cookie = cookieOf(await signIn(server, person.email));
      const refused = await remove(cookie);
      expect([refused.status, refused.json.type]).toEqual([409, '/problems/last-admin']);
      expect(refused.json.detail).toBe('You are the only admin of Southern Trust.');
      expect((await server.as(cookie, 'GET', '/api/session')).status).toBe(200);
      await seedMember(server, other.organisation._id, 'admin');
      expect((await remove(cookie)).status).toBe(204);
    });

    test('of the only operator stays too', async () => {
      const one = await seedAccount(server, { isOperator: true });
      const cookie = cookieOf(await signIn(server, one.email));
      expect((await remove(cookie)).json.type).toBe('/problems/last-admin');
      const two = await seedAccount(server, { isOperator: true });
      expect((await remove(cookie)).status).toBe(204);
      const last = cookieOf(await signIn(server, two.email));
      expect((await remove(last)).json.detail).toMatch(
        /^You are the only operator of this server\..*-- operator EMAIL$/,
      );
    });

    test('of two operators who go at once is deleted for one of them only', async () => {
      const operators = () => storage.collections.people.find({ isOperator: true }, { limit: 9 });
      for (const { _id } of await operators())
        await storage.collections.people.change({ _id }, { set: { isOperator: false } });
      const people = await Promise.all([1, 2].map(() => seedAccount(server, { isOperator: true })));
      const cookies = await Promise.all(people.map(async (one) => cookieOf(await signIn(server, one.email))));
      const answers = await Promise.all(cookies.map((cookie) => remove(cookie)));
      expect(answers.map((one) => one.status).sort()).toEqual([204, 409]);
      expect(await operators()).toHaveLength(1);
    });

    test('of an operator who hands over is deleted, and one who cannot leave yet stays an operator', async () => {
      const other = await seedTenant(server, 'Eastern Trust');
      const person = await seedAccount(server);
      const { _id } = other.people.admin.membership;
      await storage.collections.memberships.change({ _id }, { set: { person: person._id } });
      const event = (type: string, subject: string) =>
        auditEvent(type, { at: 0, by: 'shell', organisation: '', subject });
      await addOperator(storage.collections, person._id, [event('operator.added', person._id)]);
      const cookie = cookieOf(await signIn(server, person.email));
      expect((await server.as(cookie, 'GET', '/api/organisations')).status).toBe(200);
      expect((await remove(cookie)).json.detail).toBe('You are the only admin of Eastern Trust.');
      for (const { _id: one } of await storage.collections.people.find({ isOperator: true }, { limit: 9 }))
        if (one !== person._id)
          expect(await removeOperator(storage.collections, one, [event('operator.removed', one)])).toBe(true);
      expect(await removeOperator(storage.collections, person._id, [])).toBe(false);
      await seedMember(server, other.organisation._id, 'admin');
      const heir = await seedAccount(server);
      await addOperator(storage.collections, heir._id, [event('operator.added', heir._id)]);
      expect((await remove(cookie)).status).toBe(204);
      expect(await removeOperator(storage.collections, heir._id, [])).toBe(false);
    });
  });
}

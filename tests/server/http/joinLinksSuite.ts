import { StorageUnavailable } from '../../../server/storage/errors.ts';
import type { Role } from '../../../server/storage/schemas/memberships.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { seedMember, seedTenants, type Tenants } from '../../support/tenants.ts';
import { type Answer, startTestServer, type TestServer } from '../../support/testServer.ts';

const PASSWORD = 'three quiet herons wading';
const MAIL = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'Plumbline <a@b.example>' };

/** What a link to join is worth over time: nothing once it was used or withdrawn, whatever happens to what stands in the store. */
export function joinLinksSuite(open: () => Promise<Storage>): void {
  describe('links to join', () => {
    let storage: Storage;
    let server: TestServer;
    let tenants: Tenants;
    let list: string;
    const now = Date.parse('2026-05-04T10:00:00Z');
    beforeEach(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => now });
      tenants = await seedTenants(server);
      list = `/api/organisations/${tenants.a.organisation._id}/members`;
    });
    afterEach(async () => {
      await server.close();
      await storage.close();
    });
    const ask = async (email: string, role: Role = 'viewer', cookie = tenants.a.people.admin.cookie) => {
      const answer = await server.as(cookie, 'POST', list, { email, role, sites: null });
      expect(answer.status).toBe(201);
      return { id: answer.json.id as string, token: answer.json.link.split('#')[1] as string };
    };
    const look = async (token: string) => (await server.as('', 'POST', '/api/joins/looks', { token })).status;
    const join = (token: string, cookie = '') =>
      server.as(cookie, 'POST', '/api/joins', { token, name: 'Mia', password: PASSWORD });
    const cookieOf = (answer: Answer) => answer.headers.get('set-cookie')!.split(';')[0]!;

    test('a used one stays dead after its account was deleted and the address is asked again', async () => {
      const first = await ask('mia@clinic.example');
      const joined = await join(first.token);
      const gone = await server.as(cookieOf(joined), 'DELETE', '/api/account', { password: PASSWORD });
      expect(gone.status).toBe(204);
      const second = await ask('mia@clinic.example');
      expect([await look(first.token), await look(second.token)]).toEqual([410, 200]);
      expect(second.id).not.toBe(first.id);
    });

    test('a withdrawn one stays dead after it was removed and the address is asked again', async () => {
      const first = await ask('mia@clinic.example');
      await server.as(tenants.a.people.admin.cookie, 'DELETE', `/api/join-links/${first.id}`);
      await storage.collections.oneTimeLinks.remove({ _id: first.id });
      const second = await ask('mia@clinic.example');
      expect([await look(first.token), await look(second.token)]).toEqual([410, 200]);
    });

    test.each(['removed', 'made less', 'gone'] as const)(
      'an admin who was %s cannot come back, nor let anybody in, by one made before',
      async (how) => {
        const { organisation } = tenants.a;
        const other = await seedMember(server, organisation._id, 'admin');
        const [first, second] = [
          await ask('eve@clinic.example', 'admin', other.cookie),
          await ask('mia@clinic.example'),
        ];
        const path = `/api/memberships/${other.membership._id}`;
        const { cookie } = tenants.a.people.admin;
        if (how === 'removed') await server.as(cookie, 'DELETE', path);
        if (how === 'made less') await server.as(cookie, 'PATCH', path, { role: 'viewer' });
        if (how === 'gone') await storage.collections.memberships.remove({ _id: other.membership._id });
        expect([await look(first.token), (await join(first.token)).status]).toEqual([410, 410]);
        expect(await look(second.token)).toBe(200);
        const open = (await server.as(cookie, 'GET', list)).json.invited;
        if (how !== 'gone') expect(open).toMatchObject([{ email: 'mia@clinic.example' }]);
      },
    );

    test('one that another admin asked again or renewed is theirs, and the token of the first is dead', async () => {
      const { organisation, people } = tenants.a;
      const other = await seedMember(server, organisation._id, 'admin');
      const asked = await ask('mia@clinic.example', 'viewer', other.cookie);
      const renewable = await ask('max@clinic.example', 'viewer', other.cookie);
      const again = await ask('mia@clinic.example');
      const renewals = `/api/join-links/${renewable.id}/renewals`;
      const renewed = (await server.as(people.admin.cookie, 'POST', renewals)).json.link.split('#')[1];
      await server.as(people.admin.cookie, 'DELETE', `/api/memberships/${other.membership._id}`);
      const tokens = [asked.token, renewable.token, again.token, renewed];
      expect(await Promise.all(tokens.map(look))).toEqual([410, 410, 200, 200]);
    });

    test('the operator’s is dead as soon as somebody else is in', async () => {
      const body = { name: 'Island Service', adminEmail: 'mia@clinic.example' };
      const made = await server.as(tenants.operator.cookie, 'POST', '/api/organisations', body);
      const token = made.json.link.split('#')[1];
      expect(await look(token)).toBe(200);
      await seedMember(server, made.json.organisation.id, 'admin');
      expect([await look(token), (await join(token)).status]).toEqual([410, 410]);
    });

    test('a store that does not answer is not taken for a person who has not signed in', async () => {
      const { token } = await ask(tenants.stranger.person.email);
      const { sessions } = storage.collections;
      const broken = new Proxy(sessions, {
        get: (target, name) =>
          name === 'get' ? () => Promise.reject(new StorageUnavailable('gone')) : Reflect.get(target, name),
      });
      const collections = { ...storage.collections, sessions: broken };
      const faulty = await startTestServer(storage, { now: () => now, collections });
      const answer = await faulty.as(tenants.stranger.cookie, 'POST', '/api/joins', { token });
      await faulty.close();
      expect([answer.status, answer.json.type]).toEqual([503, '/problems/storage-unavailable']);
    });

    test('asked again after all that, a mail goes out again', async () => {
      const mailing = await startTestServer(storage, { now: () => now }, MAIL);
      const body = { email: 'mia@clinic.example', role: 'viewer', sites: null };
      const send = async () => (await mailing.as(tenants.a.people.admin.cookie, 'POST', list, body)).json.id;
      const first = await send();
      await storage.collections.mails.change({ subject: first }, { set: { state: 'sent' } });
      await storage.collections.oneTimeLinks.remove({ _id: first });
      const second = await send();
      await mailing.close();
      const due = await storage.collections.mails.find({ state: 'due' }, { limit: 10 });
      expect(due.map((mail) => mail.subject)).toEqual([second]);
    });
  });
}

import type { Role } from '../../../server/storage/schemas/memberships.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { seedTenants, type Tenants } from '../../support/tenants.ts';
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

    test('asked again after all that, a mail goes out again', async () => {
      const mailing = await startTestServer(storage, { now: () => now }, MAIL);
      const body = { email: 'mia@clinic.example', role: 'viewer', sites: null };
      const send = async () => (await mailing.as(tenants.a.people.admin.cookie, 'POST', list, body)).json.id;
      const first = await send();
      await storage.collections.mails.change({ subject: first }, { set: { state: 'sent' } });
      await storage.collections.oneTimeLinks.remove({ _id: first });
      const second = await send();
      const due = await storage.collections.mails.find({ state: 'due' }, { limit: 10 });
      expect(due.map((mail) => mail.subject)).toEqual([second]);
      await mailing.close();
    });
  });
}

import type { Role } from '../../../server/storage/schemas/memberships.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { seedMember, seedPerson, seedTenants, type Tenants } from '../../support/tenants.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

const DAY = 86_400_000;
const PASSWORD = 'three quiet herons wading';

/** Who belongs to an organisation: asked, joined, changed, removed; never without an admin. */
export function membersSuite(open: () => Promise<Storage>): void {
  describe('members', () => {
    let storage: Storage;
    let server: TestServer;
    let tenants: Tenants;
    let list: string;
    let now: number;
    beforeEach(async () => {
      now = Date.parse('2026-05-04T10:00:00Z');
      storage = await open();
      server = await startTestServer(storage, { now: () => now });
      tenants = await seedTenants(server);
      list = `/api/organisations/${tenants.a.organisation._id}/members`;
    });
    afterEach(async () => {
      await server.close();
      await storage.close();
    });
    const admin = () => tenants.a.people.admin;
    const members = async () => (await server.as(admin().cookie, 'GET', list)).json;
    const invite = (body: unknown) => server.as(admin().cookie, 'POST', list, body);
    const ask = async (email: string, role: Role = 'viewer'): Promise<{ id: string; token: string }> => {
      const answer = await invite({ email, role, sites: null });
      expect(answer.status).toBe(201);
      return { id: answer.json.id, token: answer.json.link.split('#')[1] };
    };
    const look = (token: string) => server.as('', 'POST', '/api/joins/looks', { token });
    const join = (body: unknown, cookie = '') => server.as(cookie, 'POST', '/api/joins', body);
    const patch = (id: string, body: unknown, cookie = admin().cookie) =>
      server.as(cookie, 'PATCH', `/api/memberships/${id}`, body);
    const remove = (id: string, cookie = admin().cookie) =>
      server.as(cookie, 'DELETE', `/api/memberships/${id}`);

    test('an admin sees addresses and open invitations; a lead sees names, a viewer nothing', async () => {
      await ask('mia@clinic.example');
      const { lead, viewer } = tenants.a.people;
      const seen = await members();
      expect(seen.members).toHaveLength(7);
      expect(seen.members[0].person.email).toContain('@');
      expect(seen.invited).toMatchObject([{ email: 'mia@clinic.example', role: 'viewer', mail: 'none' }]);
      const byLead = await server.as(lead.cookie, 'GET', list);
      expect(byLead.json.members).toHaveLength(7);
      expect(byLead.text).not.toContain('@');
      expect((await server.as(viewer.cookie, 'GET', list)).status).toBe(403);
    });

    test('a new person joins with a name and a password, once, and is in at once', async () => {
      const { token } = await ask(' Mia@Clinic.Example ', 'lead');
      expect((await look(token)).json).toEqual({
        organisation: { name: 'Northern Trust' },
        role: 'lead',
        email: 'Mia@Clinic.Example',
        hasAccount: false,
      });
      const sent = { token, name: 'Mia Lead', password: PASSWORD };
      const joined = await join(sent);
      expect(joined.status).toBe(201);
      expect(joined.json).toMatchObject({
        person: { name: 'Mia Lead', email: 'Mia@Clinic.Example', isOperator: false },
        memberships: [{ organisation: { name: 'Northern Trust' }, role: 'lead', sites: null }],
      });
      const cookie = joined.headers.get('set-cookie')!.split(';')[0]!;
      expect((await server.as(cookie, 'GET', list)).status).toBe(200);
      for (const answer of [await join(sent), await look(token), await look('x'.repeat(43))]) {
        expect([answer.status, answer.json.type]).toEqual([410, '/problems/link-expired']);
      }
      expect((await members()).invited).toEqual([]);
    });

    test('a new account needs a name and a password that is not easily guessed', async () => {
      const { token } = await ask('mia@clinic.example');
      const pointers = async (body: object) =>
        (await join({ token, ...body })).json.errors.map((one: { pointer: string }) => one.pointer);
      expect(await pointers({})).toEqual(['/name', '/password']);
      expect(await pointers({ name: 'Mia', password: 'short' })).toEqual(['/password']);
      expect(await pointers({ name: 'Mia', password: 'password2026!' })).toEqual(['/password']);
      expect((await look(token)).status).toBe(200);
    });

    test('whoever has an account joins signed in, and nobody else under that address', async () => {
      const { stranger } = tenants;
      const { token } = await ask(stranger.person.email.toUpperCase());
      expect((await look(token)).json.hasAccount).toBe(true);
      const sent = { token, name: 'Eve', password: PASSWORD };
      for (const cookie of ['', tenants.b.people.lead.cookie]) {
        const refused = await join(sent, cookie);
        expect([refused.status, refused.json.type]).toEqual([401, '/problems/sign-in-failed']);
      }
      const joined = await join({ token }, stranger.cookie);
      expect(joined.status).toBe(201);
      expect(joined.json.person.name).toBe(stranger.person.name);
    });

    test('two who use one link at once: one account, one membership', async () => {
      const { token } = await ask('mia@clinic.example');
      const sent = { token, name: 'Mia', password: PASSWORD };
      const answers = await Promise.all([join(sent), join(sent), join(sent)]);
      expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
      expect((await members()).members).toHaveLength(8);
    });

    test('a link runs out after 7 days, dies when renewed or withdrawn, and asking twice asks once', async () => {
      const first = await ask('mia@clinic.example');
      expect(await ask('MIA@clinic.example '.trim().toLowerCase())).toEqual(first);
      now += 7 * DAY;
      expect((await look(first.token)).status).toBe(410);
      const renewals = `/api/join-links/${first.id}/renewals`;
      const renewed = await server.as(admin().cookie, 'POST', renewals);
      expect(renewed.status).toBe(401);
      now -= 7 * DAY;
      const again = await server.as(admin().cookie, 'POST', renewals);
      const token = again.json.link.split('#')[1];
      expect([(await look(first.token)).status, (await look(token)).status]).toEqual([410, 200]);
      const withdraw = () => server.as(admin().cookie, 'DELETE', `/api/join-links/${first.id}`);
      expect((await withdraw()).status).toBe(204);
      expect((await withdraw()).status).toBe(410);
      expect((await look(token)).status).toBe(410);
      expect((await members()).invited).toEqual([]);
      const anew = await ask('mia@clinic.example');
      expect([anew.id, anew.token === token]).toEqual([first.id, false]);
    });

    test('where mail can be sent, one mail is due for each token and no link is shown', async () => {
      const environment = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'Plumbline <a@b.example>' };
      const mailing = await startTestServer(storage, { now: () => now }, environment);
      const post = (path: string, body?: unknown) => mailing.as(admin().cookie, 'POST', path, body);
      const body = { email: 'mia@clinic.example', role: 'viewer', sites: null };
      const [first, twin] = await Promise.all([post(list, body), post(list, body)]);
      expect([first.json, twin.json.id]).toEqual([{ id: first.json.id, link: null }, first.json.id]);
      expect((await members()).invited).toMatchObject([{ mail: 'due' }]);
      expect(await storage.collections.mails.count({ subject: first.json.id })).toBe(1);
      await post(`/api/join-links/${first.json.id}/renewals`);
      expect(await storage.collections.mails.count({ subject: first.json.id })).toBe(2);
      await mailing.as(admin().cookie, 'DELETE', `/api/join-links/${first.json.id}`);
      expect(await storage.collections.mails.count({ state: 'due' })).toBe(1);
      await mailing.close();
    });

    test('what cannot be asked is refused with its place', async () => {
      const { viewer } = tenants.a.people;
      const asked = { email: 'mia@clinic.example', role: 'lead', sites: null };
      const cases: [object, string][] = [
        [{ ...asked, email: 'mia' }, '/email'],
        [{ ...asked, role: 'operator' }, '/role'],
        [{ ...asked, role: 'admin', sites: [tenants.a.site._id] }, '/sites'],
        [{ ...asked, sites: [] }, '/sites'],
        [{ ...asked, sites: [tenants.b.site._id] }, '/sites/0'],
        [{ ...asked, organisation: tenants.b.organisation._id }, '/organisation'],
      ];
      for (const [body, pointer] of cases) {
        const answer = await invite(body);
        expect([answer.status, answer.json.errors?.[0].pointer]).toEqual([422, pointer]);
      }
      const taken = await invite({ ...asked, email: viewer.person.email, role: 'viewer' });
      expect([taken.status, taken.json.type]).toEqual([409, '/problems/already-exists']);
    });

    test('a change of role ends the sessions of that person, and of nobody else', async () => {
      const { lead, viewer } = tenants.a.people;
      const changed = await patch(lead.membership._id, { role: 'viewer', sites: [tenants.a.site._id] });
      expect(changed.json).toMatchObject({ role: 'viewer', sites: [tenants.a.site._id] });
      expect((await server.as(lead.cookie, 'GET', list)).status).toBe(401);
      expect((await server.as(viewer.cookie, 'GET', list)).status).toBe(403);
      expect((await remove(viewer.membership._id)).status).toBe(204);
      expect((await server.as(viewer.cookie, 'GET', list)).status).toBe(401);
    });

    test('a role that the person has already is refused', async () => {
      const { lead } = tenants.a.people;
      const { organisation } = lead.membership;
      const second = { ...lead.membership, _id: server.deps.newId(), organisation, role: 'viewer' } as const;
      await storage.collections.memberships.insert(second);
      const taken = await patch(second._id, { role: 'lead' });
      expect([taken.status, taken.json.type]).toEqual([409, '/problems/already-exists']);
    });

    test('the last admin can neither go nor be made less', async () => {
      const { _id } = admin().membership;
      for (const answer of [await patch(_id, { role: 'lead' }), await remove(_id)]) {
        expect([answer.status, answer.json.type]).toEqual([409, '/problems/last-admin']);
      }
      const other = await seedMember(server, tenants.a.organisation._id, 'admin');
      expect((await patch(_id, { role: 'lead' }, other.cookie)).status).toBe(200);
      expect((await remove(other.membership._id, other.cookie)).status).toBe(409);
    });

    test('of two admins who go at once, in whatever way, one stays: 20 times', async () => {
      const { organisation } = tenants.b;
      let [one, other] = [tenants.b.people.admin, await seedMember(server, organisation._id, 'admin')];
      for (let round = 0; round < 20; round += 1) {
        const go = ({ membership, cookie }: typeof one) =>
          round % 2 === 0
            ? remove(membership._id, cookie)
            : patch(membership._id, { role: 'viewer' }, cookie);
        const answers = await Promise.all([go(one), go(other)]);
        const left = await storage.collections.memberships.count({ organisation: organisation._id });
        const admins = await storage.collections.memberships.find(
          { organisation: organisation._id },
          { limit: 100 },
        );
        expect(answers.map((answer) => answer.status).filter((status) => status >= 400)).toHaveLength(1);
        expect(admins.filter(({ role }) => role === 'admin')).toHaveLength(1);
        expect(left).toBeGreaterThan(0);
        one = answers[0].status >= 400 ? one : other;
        other = await seedMember(server, organisation._id, 'admin');
      }
    });

    test('one person belongs to several organisations, and what they are in one says nothing in the other', async () => {
      const both = await seedPerson(server);
      const { token } = await ask(both.person.email, 'admin');
      const joined = await join({ token }, both.cookie);
      const cookie = joined.headers.get('set-cookie')!.split(';')[0]!;
      expect((await server.as(cookie, 'GET', list)).status).toBe(200);
      const ofB = `/api/organisations/${tenants.b.organisation._id}/members`;
      expect((await server.as(cookie, 'GET', ofB)).status).toBe(404);
    });
  });
}

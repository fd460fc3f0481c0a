import { randomUUID } from 'node:crypto';
import { removeOrganisation } from '../../../server/storage/organisations.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { changesBetween, dumpOf } from '../../support/matrix/dump.ts';
import { seedWorld } from '../../support/matrix/world.ts';
import { respond, responseBody } from '../../support/respondents.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { seedMember, seedSession, seedTenants, type Tenants } from '../../support/tenants.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

const DAY = 86_400_000;

/** Organisations: what members and the operator may see and do, deleted, brought back, and removed for good. */
export function organisationsSuite(open: () => Promise<Storage>): void {
  describe('organisations', () => {
    let storage: Storage;
    let server: TestServer;
    let tenants: Tenants;
    let path: string;
    const now = Date.parse('2026-05-04T10:00:00Z');
    beforeEach(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => now });
      tenants = await seedTenants(server);
      path = `/api/organisations/${tenants.a.organisation._id}`;
    });
    afterEach(async () => {
      await server.close();
      await storage.close();
    });

    test('a member sees it; an admin renames it, and the log knows which field', async () => {
      const { admin, viewer } = tenants.a.people;
      const seen = await server.as(viewer.cookie, 'GET', path);
      expect(seen.json).toMatchObject({ name: 'Northern Trust', sites: 2, members: 7, roles: ['viewer'] });
      const renamed = await server.as(admin.cookie, 'PATCH', path, { name: ' Northern Care Trust ' });
      expect([renamed.status, renamed.json.name]).toEqual([200, 'Northern Care Trust']);
      expect((await server.as(viewer.cookie, 'PATCH', path, { name: 'Mine' })).status).toBe(403);
      expect((await server.as(admin.cookie, 'PATCH', path, {})).status).toBe(422);
    });

    test('whoever has no second factor cannot ask one of everybody, and then nobody gets in without', async () => {
      const { admin, viewer } = tenants.a.people;
      const ask = (cookie: string) => server.as(cookie, 'PATCH', path, { requiresSecondFactor: true });
      const refused = await ask(admin.cookie);
      expect([refused.status, refused.json.type]).toEqual([403, '/problems/second-factor-required']);
      expect((await ask(await seedSession(server, admin.person, { secondFactor: true }))).status).toBe(200);
      const without = await server.as(viewer.cookie, 'GET', path);
      expect([without.status, without.json.type]).toEqual([403, '/problems/second-factor-required']);
      const strong = await seedSession(server, viewer.person, { secondFactor: true });
      expect((await server.as(strong, 'GET', path)).status).toBe(200);
    });

    test('the log says whether a second factor was and is asked for, and no name', async () => {
      const cookie = await seedSession(server, tenants.a.people.admin.person, { secondFactor: true });
      await server.as(cookie, 'PATCH', path, { requiresSecondFactor: true, name: 'Secret Trust' });
      await server.as(cookie, 'PATCH', path, { requiresSecondFactor: false });
      const outbox = storage.outboxes.find((one) => one.of === 'organisations')!;
      const events = (await outbox.pending(10)).flatMap((one) => one.events);
      const changed = events.filter((one) => one.type === 'organisation.changed').map((one) => one.body);
      expect(changed).toMatchObject([
        { requiresSecondFactor: { was: false, is: true } },
        { fields: ['requiresSecondFactor'], requiresSecondFactor: { was: true, is: false } },
      ]);
      expect(JSON.stringify(changed)).not.toContain('Secret');
    });

    test('whoever covers some sites sees who covers these too, and nothing of the others', async () => {
      const { limitedLead, leadElsewhere } = tenants.a.people;
      const { site, otherSite, organisation } = tenants.a;
      await seedMember(server, organisation._id, 'researcher', [site._id, otherSite._id]);
      const answers = [
        await server.as(limitedLead.cookie, 'GET', path),
        await server.as(limitedLead.cookie, 'GET', `${path}/members`),
        await server.as(limitedLead.cookie, 'GET', `/api/sites/${site._id}/export`),
      ];
      const [seen, list, exported] = answers.map((answer) => answer.json);
      expect([seen.sites, seen.members, list.members.length, exported.members.length]).toEqual([1, 7, 7, 7]);
      for (const { text } of answers)
        for (const hidden of [otherSite._id, leadElsewhere.person._id]) expect(text).not.toContain(hidden);
    });

    test('a deleted one is out of reach with all that is beneath, for 30 days to be undone', async () => {
      const { admin, lead } = tenants.a.people;
      const beneath = [path, `${path}/sites`, `/api/sites/${tenants.a.site._id}`, `${path}/members`];
      const deleted = await server.as(admin.cookie, 'DELETE', path);
      expect(deleted.json).toMatchObject({ removeAt: new Date(now + 30 * DAY).toISOString() });
      for (const one of beneath) expect((await server.as(admin.cookie, 'GET', one)).status).toBe(404);
      expect((await server.as(admin.cookie, 'GET', `${path}/deletion`)).json).toEqual(deleted.json);
      expect((await server.as(lead.cookie, 'POST', `${path}/restore`)).status).toBe(403);
      expect((await server.as(admin.cookie, 'POST', `${path}/restore`)).status).toBe(204);
      for (const one of beneath) expect((await server.as(admin.cookie, 'GET', one)).status).toBe(200);
      expect((await server.as(admin.cookie, 'POST', `${path}/restore`)).status).toBe(404);
    });

    test('a deleted site is out of reach, listed for admins only, and comes back', async () => {
      const { admin, lead } = tenants.a.people;
      const site = `/api/sites/${tenants.a.site._id}`;
      expect((await server.as(lead.cookie, 'DELETE', site)).status).toBe(403);
      expect((await server.as(admin.cookie, 'DELETE', site)).status).toBe(200);
      expect((await server.as(lead.cookie, 'GET', site)).status).toBe(404);
      const states = async (cookie: string) =>
        (await server.as(cookie, 'GET', `${path}/sites`)).json.map((one: { state: string }) => one.state);
      expect(await states(lead.cookie)).toEqual(['active']);
      expect(await states(admin.cookie)).toEqual(['deleted', 'active']);
      expect((await server.as(admin.cookie, 'POST', `${site}/restore`)).status).toBe(200);
      expect((await server.as(lead.cookie, 'GET', site)).status).toBe(200);
    });

    test('the operator makes, lists, deletes and restores them, and sees nothing inside', async () => {
      const { cookie } = tenants.operator;
      const body = { name: 'Island Service', adminEmail: 'ada@island.example' };
      const made = await server.as(cookie, 'POST', '/api/organisations', body);
      expect(made.status).toBe(201);
      expect(made.json.link).toMatch(/\/join#[A-Za-z0-9_-]{43}$/);
      const { id } = made.json.organisation;
      const list = await server.as(cookie, 'GET', '/api/organisations');
      expect(list.json.items).toHaveLength(3);
      expect(list.json.items).toContainEqual({
        id,
        name: 'Island Service',
        state: 'active',
        removeAt: null,
        sites: 0,
        members: 0,
        createdAt: new Date(now).toISOString(),
      });
      expect((await server.as(cookie, 'GET', `/api/organisations/${id}`)).status).toBe(404);
      expect((await server.as(cookie, 'DELETE', `/api/operator/organisations/${id}`)).json.state).toBe(
        'deleted',
      );
      const back = await server.as(cookie, 'POST', `/api/operator/organisations/${id}/restore`);
      expect(back.json.state).toBe('active');
      const odd = await server.as(cookie, 'DELETE', '/api/operator/organisations/%00');
      expect(odd.status).toBe(404);
    });

    test('a long list comes in pages, each organisation once', async () => {
      for (let made = 0; made < 60; made += 1) {
        const body = { name: `Trust ${made}`, adminEmail: 'ada@island.example' };
        expect((await server.as(tenants.operator.cookie, 'POST', '/api/organisations', body)).status).toBe(
          201,
        );
      }
      const ids: string[] = [];
      let after = '';
      do {
        const page = await server.as(tenants.operator.cookie, 'GET', `/api/organisations${after}`);
        ids.push(...page.json.items.map((one: { id: string }) => one.id));
        after = page.json.next === null ? '' : `?after=${page.json.next}`;
      } while (after !== '');
      expect([ids.length, new Set(ids).size]).toEqual([62, 62]);
      for (const odd of ['?after=x', `?after=${ids[0]}&after=${ids[1]}`]) {
        const refused = await server.as(tenants.operator.cookie, 'GET', `/api/organisations${odd}`);
        expect([odd, refused.status]).toEqual([odd, 400]);
      }
    });

    test('an export holds sites and members, and never a hash, a token or an address to leads', async () => {
      const { admin, lead } = tenants.a.people;
      const all = await server.as(admin.cookie, 'GET', `${path}/export`);
      expect(all.headers.get('content-disposition')).toBe(
        'attachment; filename="plumbline-export-2026-05-04.json"',
      );
      expect(all.json.sites).toHaveLength(2);
      expect(all.json.members).toHaveLength(7);
      expect(all.text).toContain(lead.person.email);
      expect(all.text).not.toMatch(/hash|token|Southern/i);
      const one = await server.as(lead.cookie, 'GET', `/api/sites/${tenants.a.site._id}/export`);
      expect(one.json.sites).toHaveLength(1);
      expect(one.json.members).toHaveLength(6);
      expect(one.text).not.toContain('@');
    });

    test('removed for good, nothing of it is left anywhere, twice is harmless, and others keep theirs', async () => {
      const { collections } = server.deps;
      const { a, b } = await seedWorld(server);
      const random = seededRandom(3);
      const answered = await respond(server, a.wayIn, responseBody(server, a.waves.open, random));
      expect(answered.status).toBe(201);
      const before = await dumpOf(storage);
      const id = a.tenant.organisation._id;
      expect(await removeOrganisation(collections, id)).toBe(true);
      expect(await removeOrganisation(collections, id)).toBe(false);
      const after = await dumpOf(storage);
      const ids = [id, a.ids.site, a.ids.deletedSite, ...Object.values(a.waves).map((wave) => wave._id)];
      const left = [...after.docs].filter(([, doc]) => ids.some((one) => JSON.stringify(doc).includes(one)));
      expect(left.map(([name]) => name)).toEqual([]);
      const ofB = [b.tenant.organisation._id, ...Object.values(b.waves).map((wave) => wave._id)];
      const strayed = changesBetween(before, after).filter((name) =>
        ofB.some((one) => JSON.stringify(before.docs.get(name) ?? '').includes(one)),
      );
      expect(strayed).toEqual([]);
      expect(await collections.people.get(a.tenant.people.admin.person._id)).toBeDefined();
    });

    test('what is not there, not theirs, and deleted get one and the same answer', async () => {
      const { cookie } = tenants.b.people.admin;
      const answers = [
        await server.as(cookie, 'GET', path),
        await server.as(cookie, 'GET', `/api/organisations/${randomUUID()}`),
        await server.as(cookie, 'GET', '/api/organisations/x'),
      ];
      expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
    });
  });
}

import { randomUUID } from 'node:crypto';
import { addMembership } from '../../../server/storage/memberships.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { seedMember, seedTenants, type Tenants } from '../../support/tenants.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

/** Sites of an organisation: made, listed, changed, deleted and brought back. */
export function sitesSuite(open: () => Promise<Storage>): void {
  describe('sites', () => {
    let storage: Storage;
    let server: TestServer;
    let tenants: Tenants;
    let list: string;
    const clinic = { name: '  Quay Clinic ', setting: 'hospital' };
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage);
      tenants = await seedTenants(server);
      list = `/api/organisations/${tenants.a.organisation._id}/sites`;
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });
    const names = async (cookie: string) =>
      (await server.as(cookie, 'GET', list)).json.map((site: { name: string }) => site.name);

    test('each member sees those that their role covers, in the order of names', async () => {
      const { admin, viewer, limitedLead, leadElsewhere } = tenants.a.people;
      const both = ['Harbour Street Clinic', 'Hill Road Clinic'];
      expect(await names(admin.cookie)).toEqual(both);
      expect(await names(viewer.cookie)).toEqual(both);
      expect(await names(limitedLead.cookie)).toEqual(both.slice(0, 1));
      expect(await names(leadElsewhere.cookie)).toEqual(both.slice(1));
    });

    test('each site says whether the caller may run its waves', async () => {
      const { lead, viewer } = tenants.a.people;
      const mayRun = async ({ cookie }: { readonly cookie: string }) =>
        (await server.as(cookie, 'GET', list)).json.map((site: { mayRun: boolean }) => site.mayRun);
      expect(await mayRun(lead)).toEqual([true, true]);
      expect(await mayRun(viewer)).toEqual([false, false]);
      const mixed = await seedMember(server, tenants.a.organisation._id, 'viewer');
      const alsoLeads = {
        ...mixed.membership,
        _id: randomUUID(),
        role: 'lead',
        sites: [tenants.a.otherSite._id],
      } as const;
      await addMembership(server.deps.collections, alsoLeads, []);
      expect(await mayRun(mixed)).toEqual([false, true]);
    });

    test('an admin or a consultant adds one, once per key; others are refused', async () => {
      const { consultant, lead } = tenants.a.people;
      const key = randomUUID();
      const send = () =>
        server.request('POST', list, {
          headers: {
            cookie: consultant.cookie,
            'content-type': 'application/json',
            'idempotency-key': key,
          },
          body: JSON.stringify(clinic),
        });
      const [first, again] = await Promise.all([send(), send()]);
      expect(first.status).toBe(201);
      expect(first.json).toMatchObject({ name: 'Quay Clinic', setting: 'hospital', mayRun: true });
      expect(again.json).toEqual(first.json);
      expect(await names(consultant.cookie)).toContain('Quay Clinic');
      expect((await server.as(lead.cookie, 'POST', list, clinic)).status).toBe(403);
      expect((await server.as(tenants.b.people.admin.cookie, 'POST', list, clinic)).status).toBe(404);
    });

    test('a name must be seen, and nothing else may be sent along', async () => {
      const { cookie } = tenants.a.people.admin;
      for (const body of [
        { ...clinic, name: ' \u200b ' },
        { ...clinic, name: 'x'.repeat(201) },
        { ...clinic, name: 'two\nlines' },
        { ...clinic, setting: 'ship' },
        { ...clinic, state: 'deleted' },
        null,
      ]) {
        const answer = await server.as(cookie, 'POST', list, body);
        expect([answer.status, answer.json.type]).toEqual([422, '/problems/answers-invalid']);
      }
    });
  });
}

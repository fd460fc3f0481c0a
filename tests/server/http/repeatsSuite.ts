import { randomUUID } from 'node:crypto';
import type { Storage } from '../../../server/storage/storage.ts';
import { seedTenants, type Tenants } from '../../support/tenants.ts';
import { type Answer, startTestServer, type TestServer } from '../../support/testServer.ts';
import { waveBody } from '../../support/waveServer.ts';

/** Requests that are sent again under their key: the same body is harmless, another one is refused. */
export function repeatsSuite(open: () => Promise<Storage>): void {
  describe('requests sent again', () => {
    let storage: Storage;
    let server: TestServer;
    let tenants: Tenants;
    beforeEach(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => Date.parse('2026-05-04T10:00:00Z') });
      tenants = await seedTenants(server);
    });
    afterEach(async () => {
      await server.close();
      await storage.close();
    });

    const send = (cookie: string, path: string, key: string, body: unknown): Promise<Answer> =>
      server.request('POST', path, {
        headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
      });
    const told = (answer: Answer) => [answer.status, answer.json.type];
    const REUSED = [422, '/problems/idempotency-key-reused'];
    const tokenOf = (answer: Answer): string => answer.json.link.split('#')[1];

    test('of a site: another body, or another organisation, is refused; a deleted one stays deleted', async () => {
      const { admin } = tenants.a.people;
      const path = `/api/organisations/${tenants.a.organisation._id}/sites`;
      const body = { name: 'Quay Clinic', setting: 'hospital' };
      const key = randomUUID();
      const first = await send(admin.cookie, path, key, body);
      expect((await send(admin.cookie, path, key, body)).json).toEqual(first.json);
      for (const more of [{ name: 'Hill Clinic' }, { setting: 'community' }])
        expect(told(await send(admin.cookie, path, key, { ...body, ...more }))).toEqual(REUSED);
      await server.as(admin.cookie, 'DELETE', `/api/sites/${first.json.id}`);
      expect(told(await send(admin.cookie, path, key, body))).toEqual([404, '/problems/not-found']);
    });

    test('of a wave: another body under the key is refused, whatever has become of the first', async () => {
      const { lead } = tenants.a.people;
      const path = `/api/sites/${tenants.a.site._id}/waves`;
      const key = randomUUID();
      const first = await send(lead.cookie, path, key, waveBody(tenants));
      expect(first.status).toBe(201);
      expect((await send(lead.cookie, path, key, waveBody(tenants))).json).toEqual(first.json);
      for (const body of [waveBody(tenants, { minimumGroup: 6 }), {}, null])
        expect(told(await send(lead.cookie, path, key, body))).toEqual(REUSED);
      const elsewhere = `/api/sites/${tenants.a.otherSite._id}/waves`;
      expect(told(await send(lead.cookie, elsewhere, key, waveBody(tenants)))).toEqual(REUSED);
    });

    describe('by the operator, to make an organisation', () => {
      const body = { name: 'Island Service', adminEmail: 'ada@island.example' };
      const make = (key: string, more: object = {}) =>
        send(tenants.operator.cookie, '/api/organisations', key, { ...body, ...more });
      const join = (token: string) =>
        server.as('', 'POST', '/api/joins', { token, name: 'Ada', password: 'three quiet herons wading' });

      test('the same body gets the same answer, and the same link while nobody is in', async () => {
        const key = randomUUID();
        const first = await make(key);
        expect((await make(key)).json).toEqual(first.json);
      });

      test('another address or name under the key is refused and asks nobody', async () => {
        const key = randomUUID();
        await make(key);
        const operators = { adminEmail: tenants.operator.person.email };
        for (const more of [operators, { name: 'Another' }])
          expect(told(await make(key, more))).toEqual(REUSED);
        expect(await storage.collections.oneTimeLinks.count({})).toBe(1);
      });

      test('no link is opened any more once somebody is in, nor for a deleted one', async () => {
        const key = randomUUID();
        const made = await make(key);
        expect((await join(tokenOf(made))).status).toBe(201);
        const again = await make(key);
        expect([again.status, again.json.link]).toEqual([201, null]);
        expect(again.json.organisation.members).toBe(1);
        const path = `/api/operator/organisations/${made.json.organisation.id}`;
        await server.as(tenants.operator.cookie, 'DELETE', path);
        expect(told(await make(key))).toEqual([404, '/problems/not-found']);
        expect(await storage.collections.oneTimeLinks.count({ kind: 'join', state: 'open' })).toBe(0);
      });
    });
  });
}

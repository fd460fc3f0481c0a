import { randomUUID } from 'node:crypto';
import type { Storage } from '../../../server/storage/storage.ts';
import { seedTenants, type Tenants } from '../../support/tenants.ts';
import { type Answer, startTestServer, type TestServer } from '../../support/testServer.ts';

/** Requests that are sent again under their key: the same body is harmless, another one is refused. */
export function repeatsSuite(open: () => Promise<Storage>): void {
  describe('requests sent again', () => {
    let storage: Storage;
    let server: TestServer;
    let tenants: Tenants;
    beforeEach(async () => {
      storage = await open();
      server = await startTestServer(storage);
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

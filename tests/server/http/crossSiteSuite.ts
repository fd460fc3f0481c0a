import type { Storage } from '../../../server/storage/storage.ts';
import { cookieOf, GOOD_PASSWORD, seedAccount, signIn } from '../../support/accounts.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

/** S23 and S26: what other sites can do with a browser that is signed in here, and what answers give away. */
export function crossSiteSuite(open: () => Promise<Storage>): void {
  describe('S23: a page of another site', () => {
    let storage: Storage;
    let server: TestServer;
    let cookie: string;
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage);
      cookie = cookieOf(await signIn(server, (await seedAccount(server)).email));
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });
    const BODIES = [
      ['application/x-www-form-urlencoded', 'name=Mallory'],
      ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
      ['text/plain', '{"name":"Mallory"}'],
      ['application/json', '{"name":"Mallory"}'],
    ] as const;
    const from = (headers: Record<string, string>, method = 'PATCH', path = '/api/account') => {
      const body = { body: '{"name":"Mallory"}' };
      return server.request(method, path, {
        headers: { cookie, 'content-type': 'application/json', ...headers },
        ...(method === 'GET' || path === '/api/session' ? {} : body),
      });
    };
    const port = () => new URL(server.url).port;

    test.each(BODIES)('changes nothing with %s', async (type, body) => {
      for (const said of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      ]) {
        const answer = await server.request('PATCH', '/api/account', {
          headers: { cookie, 'content-type': type, ...said } as Record<string, string>,
          body,
        });
        expect([answer.status, answer.json.type]).toEqual([403, '/problems/not-allowed']);
      }
      expect((await server.as(cookie, 'GET', '/api/account')).json.name).toBe('Quiana Twofold');
    });

    test('on another port, scheme or name of the same host is another site', async () => {
      for (const origin of [
        `http://127.0.0.1:${Number(port()) + 1}`,
        'http://127.0.0.1',
        `http://127.0.0.1.evil.example:${port()}`,
        `http://evil.example/127.0.0.1:${port()}`,
        `http://x@127.0.0.1:${port()}`,
        `file://127.0.0.1:${port()}`,
      ])
        expect([origin, (await from({ origin, 'sec-fetch-site': 'same-site' })).status]).toEqual([
          origin,
          403,
        ]);
    });

    test('cannot sign anybody in or out, nor set up, nor send answers', async () => {
      const routes = [
        ['POST', '/api/session'],
        ['DELETE', '/api/session'],
        ['POST', '/api/setups'],
        ['POST', '/api/resets'],
        ['DELETE', '/api/account'],
        ['POST', '/api/self-assessments'],
      ] as const;
      for (const [method, path] of routes)
        expect([path, (await from({ origin: 'https://evil.example' }, method, path)).status]).toEqual([
          path,
          403,
        ]);
      expect((await server.as(cookie, 'GET', '/api/session')).status).toBe(200);
    });

    test('reads nothing: no CORS header, whatever is asked', async () => {
      for (const path of ['/api/session', '/api/account', '/api/instruments', '/sign-in']) {
        const asked = await from({ origin: 'https://evil.example' }, 'GET', path);
        const preflight = await server.request('OPTIONS', path, {
          headers: { origin: 'https://evil.example', 'access-control-request-method': 'PATCH' },
        });
        for (const { headers } of [asked, preflight])
          expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      }
    });

    test('our own pages may, by whatever name the server is reached, and so may programs', async () => {
      const { publicUrl } = server.deps.config;
      for (const said of [
        { origin: server.url, 'sec-fetch-site': 'same-origin' },
        { origin: server.url },
        { origin: publicUrl },
        {},
      ] as Record<string, string>[]) {
        const answer = await server.request('PATCH', '/api/account', {
          headers: { cookie, 'content-type': 'application/json', ...said },
          body: '{"name":"Quiana Twofold"}',
        });
        expect(answer.status).toBe(200);
      }
    });

    test('S26: what is personal is kept by no cache and names us to nobody; faults show no stack', async () => {
      const answers = [
        await server.as(cookie, 'GET', '/api/session'),
        await server.as(cookie, 'GET', '/api/account'),
        await server.as(cookie, 'GET', '/api/account/export'),
        await server.request('GET', '/api/session'),
        await signIn(server, 'nobody@clinic.example', GOOD_PASSWORD),
        await server.request('POST', '/api/session', {
          headers: { 'content-type': 'application/json' },
          body: '{"email":',
        }),
      ];
      for (const { headers, text } of answers) {
        expect(headers.get('cache-control')).toBe('no-store');
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('x-powered-by')).toBeNull();
        expect(text).not.toMatch(/\bat \S+:\d+|node_modules|\.ts:/);
      }
      for (const page of ['/sign-in', '/set-up', '/reset', '/join', '/account'])
        expect((await server.request('GET', page)).headers.get('referrer-policy')).toBe('no-referrer');
    });
  });
}

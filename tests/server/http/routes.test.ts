import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createApp } from '../../../server/app.ts';
import { POLICY, type Rule } from '../../../server/http/policy.ts';
import { registerRoutes } from '../../../server/http/registerRoutes.ts';
import type { AnyRoute } from '../../../server/http/route.ts';
import { routeTable } from '../../../server/http/routeTable.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { openEmbedded } from '../../support/openEmbedded.ts';
import { sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { type Answer, startTestServer, stored, type TestServer } from '../../support/testServer.ts';

let storage: Storage;
let server: TestServer;
// biome-ignore lint/suspicious/noExplicitAny: a document of arbitrary depth
let described: any;
const random = seededRandom(8);
beforeAll(async () => {
  storage = await openEmbedded();
  server = await startTestServer(storage);
  described = (await server.request('GET', '/api/openapi.json')).json;
});
afterAll(async () => {
  await server.close();
  await storage.close();
});

const bound: Parameters<typeof registerRoutes>[0] = new Proxy(Object.create(null), {
  get: () => () => undefined,
});

test('S2: a route without policy or answers, twice in the table or missing from it, stops the start', () => {
  const table = routeTable(server.deps);
  const [first, ...rest] = table as [AnyRoute, ...AnyRoute[]];
  const register = (routes: readonly AnyRoute[]) => () => registerRoutes(bound, routes, server.deps);
  expect(register(table)).not.toThrow();
  expect(register(rest)).toThrow(/policy getHealth has no route/);
  expect(register([...table, first])).toThrow(/twice/);
  expect(register([...rest, { ...first, answers: {} } as AnyRoute])).toThrow(/documents no answer/);
  expect(register([...table, { ...first, id: 'getAnything' } as unknown as AnyRoute])).toThrow(/no policy/);
});

const SCHEMES: Record<string, string> = { anyone: 'none', holder: 'resultSecret', respondent: 'wayIn' };

test('the description names every route, its policy, and nothing else', () => {
  const found = Object.values(described.paths).flatMap((path) => Object.values(path as object));
  const schemes = found.map((one) => [one.operationId, Object.keys(one.security[0] ?? {})[0] ?? 'none']);
  const expected = Object.entries<Rule>(POLICY).map(([id, rule]) => [id, SCHEMES[String(rule)] ?? 'session']);
  expect(Object.fromEntries(schemes)).toEqual(Object.fromEntries(expected));
  expect(described.openapi).toBe('3.1.0');
});

test('S3: what Express answers beside pages is what the description names, method by method', () => {
  const layers = createApp(server.deps, 'dist/no-pages-here').router.stack;
  const bound = layers.flatMap(({ route }) => {
    const methods = new Set(route?.stack.map((layer) => layer.method));
    // What takes every method refuses them all (405): see the next test.
    const declared = methods.has('connect') ? ['any'] : [...methods];
    return declared.map((method) => `${method} ${route?.path}`);
  });
  const isPage = (one: string) => !/ \/(api(\/|$)|healthz$|readyz$)/.test(one);
  const named = Object.entries<object>(described.paths).flatMap(([path, item]) =>
    ['any', ...Object.keys(item)].map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  );
  expect(bound.filter((one) => !isPage(one)).sort()).toEqual(named.sort());
  expect(bound.filter(isPage).filter((one) => !/^(get|any) \//.test(one))).toEqual([]);
});

test('undeclared methods are refused with what is allowed; HEAD goes with GET', async () => {
  for (const [path, item] of Object.entries<Record<string, unknown>>(described.paths)) {
    const address = path.replace('{id}', randomUUID()).replace('{version}', '1');
    const declared = Object.keys(item).map((method) => method.toUpperCase());
    const allowed = declared.includes('GET') ? [...declared, 'HEAD'] : declared;
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      if (allowed.includes(method)) continue;
      const answer = await server.request(method, address);
      expect([path, method, answer.status]).toEqual([path, method, 405]);
      expect(answer.headers.get('allow')?.split(', ').sort()).toEqual([...allowed].sort());
    }
  }
  expect((await server.request('HEAD', '/api/instruments')).status).toBe(200);
});

test('every object that a browser sends is closed: no key beside those described', () => {
  const open: string[] = [];
  const visit = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return;
    if (
      'type' in schema &&
      schema.type === 'object' &&
      // A map from names to numbers says what may stand in it; only what takes anything is open.
      !('additionalProperties' in schema && !isAnything(schema.additionalProperties))
    ) {
      open.push(path);
    }
    for (const [key, value] of Object.entries(schema)) visit(value, `${path}/${key}`);
  };
  for (const [path, item] of Object.entries<Record<string, Operation>>(described.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const body = operation.requestBody?.content['application/json']?.schema;
      if (body !== undefined) visit(body, `${method} ${path}`);
    }
  }
  expect(open).toEqual([]);
});

interface Operation {
  readonly requestBody?: Described;
}

interface Described {
  readonly content: Readonly<Record<string, { readonly schema: unknown }>>;
}

const isAnything = (schema: unknown): boolean =>
  schema === true || (typeof schema === 'object' && schema !== null && Object.keys(schema).length === 0);

function describedSchema(method: string, path: string, answer: Answer) {
  const response = described.paths[path][method.toLowerCase()].responses[answer.status];
  const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
  const schema = response.content[type].schema;
  return z.fromJSONSchema(schema.$ref === undefined ? schema : described.components.schemas.Problem);
}

test('what is answered is what is described', async () => {
  const sent = sampleBody(server.deps.instruments, random);
  const { path } = await stored(server, sent);
  const survey = '/api/instruments/{id}/versions/{version}/survey';
  const report = '/api/self-assessments/{id}/report';
  const cases: [string, string, Answer][] = [
    ['GET', '/healthz', await server.request('GET', '/healthz')],
    ['GET', '/api/instruments', await server.request('GET', '/api/instruments')],
    ['GET', survey, await server.request('GET', '/api/instruments/web-therapy-readiness/versions/1/survey')],
    ['GET', survey, await server.request('GET', '/api/instruments/web-therapy-readiness/versions/9/survey')],
    ['POST', '/api/self-assessments', await server.submit(sampleBody(server.deps.instruments, random))],
    ['POST', '/api/self-assessments', await server.submit({ site: 1 })],
    ['GET', report, await server.request('GET', `${path}/report`)],
  ];
  for (let made = 0; made < 20; made += 1) {
    const other = sampleBody(server.deps.instruments, random);
    cases.push([
      'GET',
      report,
      await server.asHolder('GET', `${(await stored(server, other)).path}/report`, other.secret),
    ]);
  }
  for (const [method, described_, answer] of cases) {
    const parsed = describedSchema(method, described_, answer).safeParse(answer.json);
    expect([method, described_, answer.status, parsed.error?.issues ?? []]).toEqual([
      method,
      described_,
      answer.status,
      [],
    ]);
  }
});

test('a body that is accepted fits the description of it', async () => {
  const { schema, examples } =
    described.paths['/api/self-assessments'].post.requestBody.content['application/json'];
  const accepts = z.fromJSONSchema(schema);
  for (let made = 0; made < 100; made += 1) {
    const sent = sampleBody(server.deps.instruments, random);
    expect((await server.submit(sent)).status).toBe(201);
    expect(accepts.safeParse(sent).error?.issues ?? []).toEqual([]);
  }
  for (const { value } of Object.values<{ value: unknown }>(examples))
    expect((await server.submit(value)).status).toBe(201);
});

test('the survey is what respondents see: no scoring keys, unchanged for whoever has it', async () => {
  const path = '/api/instruments/web-therapy-readiness/versions/1/survey';
  const first = await server.request('GET', path);
  expect(first.text).not.toMatch(/"reverse"|keyNeed|strengthPhrase|"bands"|"link"/);
  expect(first.json.items).toHaveLength(44);
  const again = await server.request('GET', path, {
    headers: { 'if-none-match': first.headers.get('etag')! },
  });
  expect([again.status, again.bytes.length]).toEqual([304, 0]);
});

test('the headers keep strangers out and say nothing about us', async () => {
  const { headers } = await server.request('GET', '/api/instruments');
  const policy = headers.get('content-security-policy')!;
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|https?:|\*|upgrade-insecure/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  for (const name of ['x-powered-by', 'server', 'strict-transport-security', 'access-control-allow-origin']) {
    expect(headers.get(name)).toBeNull();
  }
});

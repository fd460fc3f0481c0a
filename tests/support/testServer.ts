import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import type { Deps } from '../../server/http/deps.ts';
import { createHttpServer, drain } from '../../server/http/listen.ts';
import { createSecrets } from '../../server/secrets.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';
import type { SubmissionBody } from './sampleBodies.ts';

export interface TestServer {
  readonly url: string;
  readonly deps: Deps;
  /** Every line that the program would have logged, at the most talkative level. */
  readonly logLines: string[];
  readonly request: (method: string, path: string, options?: SendOptions) => Promise<Answer>;
  readonly submit: (body: unknown, key?: string, headers?: Record<string, string>) => Promise<Answer>;
  readonly asHolder: (
    method: string,
    path: string,
    secret: string,
    headers?: Record<string, string>,
  ) => Promise<Answer>;
  /** As a signed-in person, by the value of their cookie header; a body is sent as JSON. */
  readonly as: (cookie: string, method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

interface SendOptions {
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of many shapes
  readonly json: any;
}

/** Draws nothing: the bytes depend on the report alone, as those of the real renderer do. */
export const fakeRender: Deps['render'] = async (report) => Buffer.from(`%PDF-1.7 ${JSON.stringify(report)}`);

/** The real application on a real socket over the given storage; only clock, renderer and settings can be exchanged. */
export async function startTestServer(
  storage: Storage,
  overrides: Partial<Deps> = {},
  environment: Record<string, string> = {},
): Promise<TestServer> {
  const settings = readConfig({ RATE_LIMIT: '1000000', LOG_LEVEL: 'trace', ...environment });
  if (!settings.ok) throw new Error('the test sets faulty settings');
  const logLines: string[] = [];
  const deps: Deps = {
    config: settings.config,
    instruments: (await readInstruments('surveys')).instruments,
    collections: storage.collections,
    files: storage.files,
    render: fakeRender,
    now: Date.now,
    newId: randomUUID,
    newSecret: () => randomBytes(32),
    secrets: createSecrets(new Uint8Array(32).fill(7)),
    log: pino({ level: 'trace', base: null }, { write: (line) => logLines.push(line) }),
    engineVersion: '0.0.0-test',
    isStorageReady: () => storage.ready(),
    isStopping: () => false,
    ...overrides,
  };
  const server = createHttpServer(createApp(deps, 'dist/no-pages-here'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const request = (method: string, path: string, options: SendOptions = {}) =>
    send(`${url}${path}`, method, options);
  return {
    url,
    deps,
    logLines,
    request,
    submit: (body, key = randomUUID(), headers = {}) =>
      request('POST', '/api/self-assessments', {
        headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
        body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      }),
    asHolder: (method, path, secret, headers = {}) =>
      request(method, path, { headers: { authorization: `Bearer ${secret}`, ...headers } }),
    as: (cookie, method, path, body) =>
      request(method, path, {
        headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    close: () => drain(server, 500),
  };
}

async function send(url: string, method: string, { headers, body }: SendOptions): Promise<Answer> {
  const response = await fetch(url, {
    method,
    redirect: 'manual',
    ...(headers === undefined ? {} : { headers }),
    ...(body === undefined ? {} : { body: body as BodyInit }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    text,
    json: isJson ? JSON.parse(text) : undefined,
  };
}

/** How many documents the store holds; expiry is the one index that every document falls under. */
export function countStored(server: TestServer): Promise<number> {
  return server.deps.collections.selfAssessments.count({ expiresAt: { gt: 0 } });
}

/** Stores a body and says where its result is. */
export async function stored(
  server: TestServer,
  body: SubmissionBody,
  key?: string,
): Promise<{ id: string; path: string }> {
  const answer = await server.submit(body, key);
  if (answer.status !== 201) throw new Error(`not stored: ${answer.status} ${answer.text}`);
  return { id: answer.json.id, path: `/api/self-assessments/${answer.json.id}` };
}

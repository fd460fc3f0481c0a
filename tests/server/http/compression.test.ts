import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressWeb } from '../../../scripts/compressWeb.ts';
import { createApp } from '../../../server/app.ts';
import { createHttpServer, drain, listen } from '../../../server/http/listen.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { openEmbedded } from '../../support/openEmbedded.ts';
import { newSecret, sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startTestServer, stored, type TestServer } from '../../support/testServer.ts';

const folder = temporaryFolder();
const web = join(folder.path, 'web');
const SCRIPT = `export const words = ${JSON.stringify('in place, partly in place, '.repeat(400))};`;
const BROWSER = 'gzip, deflate, br, zstd';
let storage: Storage;
let api: TestServer;
let pages: Server;
let url: string;
beforeAll(async () => {
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>the page</title>');
  writeFileSync(join(web, 'assets/index-abc123.js'), SCRIPT);
  writeFileSync(join(web, 'assets/small-abc123.css'), 'p { margin: 0 }');
  writeFileSync(join(web, 'assets/type-abc123.woff2'), Buffer.alloc(5_000, 7));
  await compressWeb(web);
  storage = await openEmbedded();
  api = await startTestServer(storage);
  pages = createHttpServer(createApp(api.deps, web));
  url = `http://127.0.0.1:${await listen(pages, '127.0.0.1', 0)}`;
});
afterAll(async () => {
  await drain(pages, 500);
  await api.close();
  await storage.close();
  folder.remove();
});

interface Raw {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** As it comes over the wire: fetch would unpack it and hide the headers of what it unpacked. */
function raw(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asking = request(address, { method, headers, agent: false }, async (answer) => {
      const bytes = Buffer.concat(await answer.toArray());
      resolve({ status: answer.statusCode, headers: answer.headers, bytes });
    });
    asking.on('error', reject).end();
  });
}

const unpacked: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  none: (bytes) => bytes,
};

/** What each way of asking must get. Refusing br by q=0 and taking "anything" still refuses br. */
const ASKED: readonly (readonly [string | undefined, string])[] = [
  [BROWSER, 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['br;q=0.1, gzip', 'br'],
  ['*', 'br'],
  ['identity', 'none'],
  ['zstd', 'none'],
  [undefined, 'none'],
];

const accepting = (asked: string | undefined): Record<string, string> =>
  asked === undefined ? {} : { 'accept-encoding': asked };

test('a script comes in the smallest encoding that the caller takes, and says all about itself', async () => {
  const tags = new Map<string, unknown>();
  for (const [asked, encoding] of ASKED) {
    const { status, headers, bytes } = await raw(`${url}/assets/index-abc123.js`, accepting(asked));
    expect({ asked, status, encoding: headers['content-encoding'] ?? 'none' }).toEqual({
      asked,
      status: 200,
      encoding,
    });
    expect(unpacked[encoding]!(bytes).toString()).toBe(SCRIPT);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
    tags.set(encoding, headers.etag);
  }
  expect(new Set(tags.values()).size).toBe(3);
});

test('HEAD, If-None-Match and Range speak of the encoding that would be sent', async () => {
  const address = `${url}/assets/index-abc123.js`;
  const whole = await raw(address, accepting(BROWSER));
  const head = await raw(address, accepting(BROWSER), 'HEAD');
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  for (const name of ['content-encoding', 'content-length', 'content-type', 'etag', 'vary'])
    expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
  const known = await raw(address, { ...accepting(BROWSER), 'if-none-match': whole.headers.etag! });
  expect([known.status, known.bytes.length]).toEqual([304, 0]);
  const other = await raw(address, { ...accepting('gzip'), 'if-none-match': whole.headers.etag! });
  expect(other.status).toBe(200);
  const rest = await raw(address, { ...accepting(BROWSER), range: 'bytes=10-' });
  expect([rest.status, rest.headers['content-range']]).toEqual([
    206,
    `bytes 10-${whole.bytes.length - 1}/${whole.bytes.length}`,
  ]);
  expect(Buffer.concat([whole.bytes.subarray(0, 10), rest.bytes])).toEqual(whole.bytes);
  const plain = await raw(address, { range: 'bytes=0-5' });
  expect([plain.headers['content-encoding'], plain.bytes.toString()]).toEqual([undefined, 'export']);
});

test('fonts and small files have no compressed neighbour, and a neighbour has no address', async () => {
  for (const name of ['small-abc123.css', 'type-abc123.woff2']) {
    const { status, headers } = await raw(`${url}/assets/${name}`, accepting(BROWSER));
    expect([name, status, headers['content-encoding']]).toEqual([name, 200, undefined]);
    expect(existsSync(join(web, `assets/${name}.br`))).toBe(false);
  }
  expect(existsSync(join(web, 'assets/index-abc123.js.br'))).toBe(true);
  for (const name of ['index-abc123.js.br', 'index-abc123.js.gz', 'none.js', '__proto__', 'constructor'])
    expect([name, (await raw(`${url}/assets/${name}`, accepting(BROWSER))).status]).toEqual([name, 404]);
});

test('every survey definition is at most 30 kB on the wire, the same when unpacked, and asked for again by its own tag', async () => {
  for (const { id, version } of api.deps.instruments) {
    const address = `${api.url}/api/instruments/${id}/versions/${version}/survey`;
    const plain = await raw(address);
    for (const [asked, encoding] of ASKED) {
      const { status, headers, bytes } = await raw(address, accepting(asked));
      expect([status, headers['content-encoding'] ?? 'none']).toEqual([200, encoding]);
      expect(unpacked[encoding]!(bytes)).toEqual(plain.bytes);
      expect([headers.vary, headers['content-length']]).toEqual(['Accept-Encoding', String(bytes.length)]);
      if (encoding !== 'none') expect(bytes.length).toBeLessThanOrEqual(30_000);
      expect(headers.etag === plain.headers.etag).toBe(encoding === 'none');
      const known = await raw(address, { ...accepting(asked), 'if-none-match': headers.etag! });
      expect([known.status, known.headers.vary]).toEqual([304, 'Accept-Encoding']);
    }
  }
});

test('what belongs to somebody is never compressed: its length would tell of its content', async () => {
  const sent = { ...sampleBody(api.deps.instruments, seededRandom(3)), secret: newSecret() };
  const { path } = await stored(api, sent);
  for (const part of ['report', 'report.pdf']) {
    const headers = { ...accepting(BROWSER), authorization: `Bearer ${sent.secret}` };
    const answer = await raw(`${api.url}${path}/${part}`, headers);
    expect([answer.status, answer.headers['content-encoding']]).toEqual([200, undefined]);
  }
});

test('the build compresses what it built', () => {
  const { build } = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
  expect(build).toMatch(/vite build && node dist\/scripts\/compressWeb\.js$/);
});

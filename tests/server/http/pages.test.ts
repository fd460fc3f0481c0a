import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from '../../../server/app.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { openEmbedded } from '../../support/openEmbedded.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { startTestServer } from '../../support/testServer.ts';

const folder = temporaryFolder();
let storage: Storage;
let server: Server;
let url: string;
beforeAll(async () => {
  mkdirSync(join(folder.path, 'web/assets'), { recursive: true });
  writeFileSync(join(folder.path, 'web/index.html'), '<!doctype html><title>the page</title>');
  writeFileSync(join(folder.path, 'web/assets/index-abc123.js'), 'export {}'.repeat(500));
  writeFileSync(join(folder.path, 'web/.hidden'), 'no');
  writeFileSync(join(folder.path, 'outside.txt'), 'no');
  storage = await openEmbedded();
  const api = await startTestServer(storage);
  server = createServer(createApp(api.deps, join(folder.path, 'web'))).listen(0, '127.0.0.1');
  await api.close();
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await storage.close();
  folder.remove();
});

test('the pages are one file that is always asked for again', async () => {
  const id = '0b0e5f3e-aaaa-4bbb-8ccc-123456789abc';
  for (const path of ['/', '/assess', `/result/${id}`, '/sign-in', `/waves/${id}/own-view`, '/respond']) {
    const answer = await fetch(url + path);
    expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
    expect(await answer.text()).toContain('the page');
  }
});

test('hashed files may be kept for a year', async () => {
  const answer = await fetch(`${url}/assets/index-abc123.js`);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('content-type')).toMatch(/javascript/);
});

test('any other address is an honest 404, and no path leads out of the folder', async () => {
  const paths = [
    '/wp-login.php',
    '/result',
    '/assess/x',
    '/method',
    '/.hidden',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/none.js',
  ];
  for (const path of paths) {
    const answer = await fetch(url + path);
    expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
  }
});

test('without built pages the page says so in words', async () => {
  const bare = await startTestServer(storage);
  const answer = await bare.request('GET', '/');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
  expect(answer.text).toContain('npm run build');
  await bare.close();
});

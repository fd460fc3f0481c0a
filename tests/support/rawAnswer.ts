import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createApp } from '../../server/app.ts';
import type { Deps } from '../../server/http/deps.ts';
import { type ClientLimits, createHttpServer, drain, listen } from '../../server/http/listen.ts';
import { temporaryFolder } from './temporaryFolder.ts';
import type { Answer } from './testServer.ts';

/** Soon tired of clients that do not finish what they say. */
const IMPATIENT: Partial<ClientLimits> = {
  headersTimeout: 200,
  requestTimeout: 400,
  connectionsCheckingInterval: 50,
};

/**
 * What the product says to bytes that no ordinary client sends, until it closes the connection. It serves one file of 6 bytes,
 * `/assets/six.js`.
 */
export async function rawAnswer(deps: Deps, said: string): Promise<Answer> {
  const folder = temporaryFolder();
  mkdirSync(join(folder.path, 'assets'));
  writeFileSync(join(folder.path, 'assets/six.js'), '123456');
  const server = createHttpServer(createApp(deps, folder.path), IMPATIENT);
  const port = await listen(server, '127.0.0.1', 0);
  const heard = await new Promise<string>((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(said));
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
  await drain(server, 500);
  folder.remove();
  return readAnswer(heard);
}

function readAnswer(heard: string): Answer {
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  const [status = '', ...lines] = head.split('\r\n');
  // A chunked body of one chunk: its length in hexadecimal, the text, and the end.
  const text = /^[0-9a-f]+\r\n(.*)\r\n0$/s.exec(body)?.[1] ?? body;
  return {
    status: Number(status.split(' ')[1]),
    headers: new Headers(lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string])),
    bytes: Buffer.from(text),
    text,
    json: JSON.parse(text),
  };
}

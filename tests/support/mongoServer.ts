import { type ChildProcessByStdio, execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { temporaryFolder } from './temporaryFolder.ts';

/** A MongoDB-compatible server with a fresh database of its own. */
export interface MongoServer {
  readonly uri: string;
  /** What the tests over it prove things about. */
  readonly name: string;
  /** Whether the server is ours to take away: false where MONGODB_URI names a real one. */
  readonly canBeTakenAway: boolean;
  /** Takes the server away; its data stay. */
  takeAway(): Promise<void>;
  /** Brings it back on the same port. */
  bringBack(): Promise<void>;
  /** Freezes it: connections stay open and nothing answers. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

const HOME = resolve('tests/outside/mongo');

/** Why no server can be had here; undefined when one can, and always under CI, where a missing judge must fail. */
export function whyNoMongoServer(): string | undefined {
  if (process.env['MONGODB_URI'] || process.env['CI'] === 'true') return undefined;
  const missing = [
    ['java', '-version'],
    ['mvn', '-v'],
  ].filter(([command = '', argument = '']) => spawnSync(command, [argument]).status !== 0);
  if (missing.length === 0) return undefined;
  return `skipped: no MONGODB_URI, and ${missing.map(([command]) => command).join(' and ')} not installed here`;
}

/** The server that MONGODB_URI names, otherwise `mongo-java-server` started for the test. */
export async function startMongoServer(): Promise<MongoServer> {
  const given = process.env['MONGODB_URI'];
  return given ? realServer(given) : await wireServer();
}

function realServer(given: string): MongoServer {
  const match = /^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?([^?]*)\??(.*)$/.exec(given);
  const [, server = '', database = '', query = ''] = match ?? [];
  const options = new URLSearchParams(query);
  if (database !== '' && !options.has('authSource')) options.set('authSource', database);
  const notOurs = () => {
    throw new Error('the server that MONGODB_URI names is not ours to take away');
  };
  return {
    uri: `${server}/plumbline-test-${randomUUID().slice(0, 8)}?${options}`,
    name: 'the MongoDB that MONGODB_URI names',
    canBeTakenAway: false,
    takeAway: async () => notOurs(),
    bringBack: async () => notOurs(),
    freeze: notOurs,
    thaw: notOurs,
    stop: async () => undefined,
  };
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

async function wireServer(): Promise<MongoServer> {
  const folder = temporaryFolder();
  const file = join(folder.path, 'store.mv');
  let { child, port } = await launch(0, file);
  const takeAway = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGCONT');
    child.stdin.end();
    await ended;
  };
  return {
    uri: `mongodb://127.0.0.1:${port}/plumbline`,
    name: 'mongo-java-server 1.47.0 (the real driver and wire protocol; no replica set, no durability)',
    canBeTakenAway: true,
    takeAway,
    bringBack: async () => {
      ({ child, port } = await launch(port, file));
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    stop: async () => {
      await takeAway();
      folder.remove();
    },
  };
}

async function launch(port: number, file: string): Promise<{ child: Child; port: number }> {
  const args = ['-Xmx512m', '-cp', classpath(), join(HOME, 'Server.java'), String(port), file];
  const child = spawn('java', args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const said = await new Promise<string>((done, failed) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (/listening \d+/.test(text)) done(text);
    });
    child.once('error', failed);
    child.once('exit', (code) =>
      failed(new Error(`the MongoDB wire server ended at once (${code}): ${text}`)),
    );
  });
  return { child, port: Number(/listening (\d+)/.exec(said)?.[1]) };
}

/** Fetched by Maven into its own cache; the list of jars is kept beside the packages for the next run. */
function classpath(): string {
  const pom = join(HOME, 'pom.xml');
  const cache = resolve('node_modules/.cache/plumbline');
  const kept = join(cache, 'mongo-server.classpath');
  if (existsSync(kept) && statSync(kept).mtimeMs > statSync(pom).mtimeMs) {
    const jars = readFileSync(kept, 'utf8');
    if (jars.split(':').every((jar) => existsSync(jar))) return jars;
  }
  mkdirSync(cache, { recursive: true });
  const made = join(cache, `${randomUUID()}.classpath`);
  execFileSync('mvn', ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${made}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const jars = readFileSync(made, 'utf8');
  writeFileSync(kept, jars);
  return jars;
}

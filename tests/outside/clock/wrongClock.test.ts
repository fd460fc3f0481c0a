import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createSecrets } from '../../../server/secrets.ts';
import { openStorage } from '../../../server/storage/openStorage.ts';
import { newOrganisation } from '../../../server/storage/organisations.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { readInstruments } from '../../../server/surveyjs/readInstruments.ts';
import { startServer } from '../../support/startedServer.ts';
import { storeAnswers } from '../../support/storedResponses.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { seedSite } from '../../support/tenants.ts';
import type { TestServer } from '../../support/testServer.ts';
import { openWave } from '../../support/waves.ts';

const HOUR = 3_600_000;
const LIBRARY = ['x86_64', 'aarch64']
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`)
  .find((path) => existsSync(path));

/** In CI it must be there; elsewhere the run says that it is not. */
const clocked = LIBRARY === undefined && process.env['CI'] === undefined ? test.skip : test;

const folder = temporaryFolder();
const DATA_DIR = `${folder.path}/data`;
afterAll(() => folder.remove());

async function inStore<T>(
  use: (storage: Storage) => Promise<T>,
  as: 'server' | 'script' = 'server',
): Promise<T> {
  const settings = { dataDir: DATA_DIR, mongodbUri: null, mongodbAllowStandalone: false };
  const storage = await openStorage(settings, {
    as,
    onRefused: (error) => {
      throw error;
    },
  });
  try {
    return await use(storage);
  } finally {
    await storage.close();
  }
}

/** A wave that opened an hour ago and closes in twelve, with answers and the job that will compute it. */
async function seed(storage: Storage): Promise<{ id: string; link: string }> {
  const { collections } = storage;
  const { instruments } = await readInstruments('surveys');
  const secrets = createSecrets(new Uint8Array(32).fill(7));
  const server = { deps: { collections, instruments, secrets, now: Date.now } } as unknown as TestServer;
  const organisation = newOrganisation({ _id: randomUUID(), name: 'Northern Trust', createdAt: 0 });
  await collections.organisations.insert(organisation);
  const site = await seedSite(server, organisation._id, 'Harbour Street Clinic');
  const where = { organisation: organisation._id, site: site._id, accountable: randomUUID() };
  const { wave, link } = await openWave(server, where, { closesAt: Date.now() + 12 * HOUR });
  await storeAnswers(collections, wave, { clinician: 6 });
  await collections.jobs.insert({
    _id: `computeWave:${wave._id}`,
    kind: 'computeWave',
    subject: wave._id,
    state: 'waiting',
    dueAt: Date.now(),
    attempts: 0,
    lease: '',
  });
  return { id: wave._id, link };
}

/** Time for the worker to do what it should not. */
async function pause(): Promise<true> {
  await new Promise((done) => setTimeout(done, 1_500));
  return true;
}

/** What a real process with this clock tells a respondent whose own clock is a year off, once its worker has been round. */
async function phaseAt(shift: string, link: string, isDone: () => Promise<boolean> = pause): Promise<string> {
  const server = await startServer({
    DATA_DIR,
    LD_PRELOAD: LIBRARY ?? '',
    FAKETIME: shift,
    // Time-outs and durations run on the monotonic clock, which no wrong clock touches.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  });
  const headers = {
    authorization: `Bearer ${link}`,
    date: new Date(Date.now() - 365 * 24 * HOUR).toUTCString(),
  };
  const answer = await fetch(`${server.url}/api/respond`, { headers });
  const { wave } = (await answer.json()) as { wave: { phase: string } };
  while (!(await isDone())) await pause();
  expect(await server.stop()).toBe(0);
  return wave.phase;
}

clocked(
  `R13: a real process with a wrong clock opens and closes by it, and computes once${LIBRARY === undefined ? ' (needs libfaketime)' : ''}`,
  async () => {
    const { id, link } = await inStore(seed);
    const stateOf = () => inStore(async ({ collections }) => (await collections.waves.get(id))!);
    const isComputed = () =>
      inStore(async ({ collections }) => (await collections.waves.get(id))?.state === 'computed', 'script');
    expect(await phaseAt('+0', link)).toBe('open');
    expect(await phaseAt('-1d', link)).toBe('planned');
    expect(await phaseAt('+1d', link)).toBe('grace');
    expect((await stateOf()).state).toBe('running');
    expect(await phaseAt('+3d', link, isComputed)).toBe('closed');
    const computed = await stateOf();
    expect([computed.state, computed.outcome?.answered]).toEqual(['computed', 6]);
    // The clock jumps back: what stands is neither opened again nor computed twice.
    expect(await phaseAt('+0', link)).toBe('closed');
    expect(await phaseAt('+3d', link)).toBe('closed');
    expect(await stateOf()).toEqual(computed);
  },
  180_000,
);

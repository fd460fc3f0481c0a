import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { addressOf, type Config, configOrExit } from './config.ts';
import type { Report } from './core/report/report.ts';
import { renewSetupLink } from './http/accounts/setupLink.ts';
import type { Deps } from './http/deps.ts';
import { createHttpServer, drain, listen } from './http/listen.ts';
import { JOBS } from './jobs/index.ts';
import { sendDueMails } from './jobs/sendDueMails.ts';
import { startWorker } from './jobs/worker.ts';
import { createMailer } from './mail/mailer.ts';
import type { SmtpTrouble } from './mail/smtpClient.ts';
import { openWithKey } from './openWithKey.ts';
import { createRenderer, QueueFull } from './pdf/pool.ts';
import { factsOf, Problem } from './problems.ts';
import { readInstruments } from './surveyjs/readInstruments.ts';

// dist/server/main.js: the project lies two folders up.
const project = fileURLToPath(new URL('../../', import.meta.url));
/** Still answering while a load balancer learns from /readyz that we stop; then 7 s for what is under way. */
const NOTICE_MS = 1_000;
const GRACE_MS = 7_000;

// What people answered is for this user of the machine alone, whatever the shell that started us allows.
process.umask(0o077);
await start(configOrExit());

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: null });
  dieLoudly(log);
  const { instruments } = await orExit(readInstruments(`${project}surveys`));
  const onWaiting = (error: Error) => log.warn(error.message);
  const { storage, secrets } = await orExit(
    openWithKey(config, { as: 'server', onRefused: exitWith, onWaiting }),
  );
  const renderer = createRenderer({
    workers: Math.max(1, Math.min(4, availableParallelism() - 1)),
    queueLimit: 20,
    // How many, never which: the characters are part of what somebody wrote.
    onMissing: (count) => log.warn({ count }, 'a report holds characters that no font of ours can show'),
  });
  let stopping = false;
  const deps: Deps = {
    config,
    instruments,
    collections: storage.collections,
    files: storage.files,
    render: (report) => renderOrRefuse(renderer, report),
    now: Date.now,
    newId: randomUUID,
    newSecret: () => randomBytes(32),
    secrets,
    log,
    engineVersion: JSON.parse(readFileSync(`${project}package.json`, 'utf8')).version,
    isStorageReady: () => storage.ready(),
    isStopping: () => stopping,
  };
  const server = createHttpServer(createApp(deps, `${project}dist/web`));
  const port = await orExit(listen(server, config.host, config.port));
  const onTrouble = (trouble: SmtpTrouble) =>
    log.warn(trouble, 'the mail server cannot be used; tried again in a minute');
  const mail = createMailer(config.mail, { onTrouble });
  const worker = { ...deps, outboxes: storage.outboxes, forgetOrder: storage.forgetOrder };
  const stopWorker = startWorker({ ...worker, sendDueMails: () => sendDueMails({ ...deps, mail }) }, JOBS);
  process.stdout.write(`Plumbline is ready: ${addressOf(config.host, port)}\n`);
  void offerSetup(deps, config.publicUrl.endsWith(':0') ? addressOf(config.host, port) : config.publicUrl);

  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    const workerEnded = stopWorker();
    if (signal === 'SIGTERM') await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
    // What the worker cannot finish in time is claimed or leased, and taken up by the next one.
    await Promise.all([drain(server, GRACE_MS), within(GRACE_MS, workerEnded)]);
    await renderer.close();
    await storage.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** As long as nobody has an account, each start prints the link that makes the first; it can do so once the store answers. */
async function offerSetup(deps: Deps, publicUrl: string): Promise<void> {
  while (!deps.isStopping()) {
    if (await deps.isStorageReady()) {
      const link = await renewSetupLink({ ...deps, config: { publicUrl } }, 'system').catch(() => 'again');
      if (link === undefined) return;
      if (link !== 'again')
        return void process.stdout.write(
          `Nobody has an account here yet. Open this link to make the first. It works once, for 24 hours:\n${link}\n`,
        );
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
  }
}

async function renderOrRefuse(
  renderer: ReturnType<typeof createRenderer>,
  report: Report,
): Promise<Uint8Array> {
  try {
    return await renderer.render(report);
  } catch (error) {
    if (error instanceof QueueFull) throw new Problem('queue-full', { retryAfterSeconds: 5 });
    throw error;
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms).unref())]);
}

/** A start that cannot succeed ends with one plain message, not with a stack. */
async function orExit<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    return exitWith(error);
  }
}

function exitWith(error: unknown): never {
  process.stderr.write(
    `Plumbline cannot start.\n${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}

/** Node would print the message of what was never caught, and a message may quote what somebody sent. */
function dieLoudly(log: pino.Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal(factsOf(error), 'uncaught');
    process.exit(1);
  });
}

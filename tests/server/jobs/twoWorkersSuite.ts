import { type ChildProcess, spawn } from 'node:child_process';
import { extname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sendDueMails } from '../../../server/jobs/sendDueMails.ts';
import { createMailer } from '../../../server/mail/mailer.ts';
import { messageIdOf } from '../../../server/mail/renderMail.ts';
import type { MailDoc } from '../../../server/storage/schemas/mails.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { seedInvitedWave } from '../../support/respondents.ts';
import { startSmtpServer, type TestSmtpServer } from '../../support/smtpServer.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

const child = fileURLToPath(
  new URL(`../../support/sendUntilKilled${extname(import.meta.url)}`, import.meta.url),
);
const PUBLIC_URL = 'https://ready.example';
/** Mails that one worker has under way at once. */
const IN_FLIGHT = 4;
const MINUTE = 60_000;

interface Opened {
  /** For the test itself, beside two workers. */
  readonly storage: Storage;
  /** What the workers are told: the address of a MongoDB or a data folder. */
  readonly engine: string;
}

/** R17 over one engine: a round of so many reminders, two workers, one of them killed. */
export function twoWorkersSuite(engine: string, open: () => Promise<Opened>, many: number): void {
  describe(`two workers over ${engine}`, () => {
    let opened: Opened;
    let server: TestServer;
    let smtp: TestSmtpServer;
    const workers: ChildProcess[] = [];
    const log: string[] = [];
    beforeAll(async () => {
      opened = await open();
      server = await startTestServer(opened.storage, {}, { PUBLIC_URL });
      smtp = await startSmtpServer();
    });
    afterAll(async () => {
      for (const worker of workers) worker.kill('SIGKILL');
      await smtp?.close();
      await server?.close();
      await opened?.storage.close();
    });

    const start = (role: 'server' | 'script') => {
      const worker = spawn(process.execPath, [child, opened.engine, role, smtp.url], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      worker.stdout.on('data', (bytes) => log.push(String(bytes)));
      workers.push(worker);
      return worker;
    };

    test(`R17: of ${many} reminders none is sent twice and none is forgotten when one of two workers is killed`, async () => {
      const { collections } = opened.storage;
      const { wave, invitations, tokens } = await seedInvitedWave(server, many);
      await collections.reminders.insert({
        _id: `${wave._id}:1`,
        wave: wave._id,
        organisation: wave.organisation,
        number: 1,
        dueAt: server.deps.now(),
        state: 'planned',
      });
      const killed = start('server');
      const survivor = start('script');
      await until(() => smtp.received.length >= many / 3);
      const gone = new Promise((done) => killed.once('exit', done));
      killed.kill('SIGKILL');
      await gone;
      const count = (state: MailDoc['state']) => collections.mails.count({ wave: wave._id, state });
      const lost = async () => (await count('claimed')) <= IN_FLIGHT && (await count('due')) === 0;
      await until(async () => (await lost()) && (await isQuiet(smtp)));
      survivor.kill('SIGKILL');

      // What the dead worker had claimed is parked when its time is over, and not sent again.
      const parking = {
        ...server.deps,
        now: () => Date.now() + 11 * MINUTE,
        mail: createMailer({ smtpUrl: smtp.url, from: 'readiness@clinic.example' }),
      };
      const before = smtp.received.length;
      const parked = await sendDueMails(parking);
      expect(smtp.received).toHaveLength(before);

      const [sent, unknown] = await Promise.all([count('sent'), count('unknown')]);
      expect(parked).toBe(unknown);
      expect(unknown).toBeLessThanOrEqual(IN_FLIGHT);
      expect(sent + unknown).toBe(many);
      const ids = smtp.received.map(({ messageId }) => messageId);
      const recipients = smtp.received.map(({ to }) => to);
      expect([new Set(ids).size, new Set(recipients).size]).toEqual([ids.length, recipients.length]);
      // Every mail that counts as sent did arrive; of the others nobody knows, and it says so.
      const arrived = new Set(ids);
      for await (const { _id } of collections.mails.stream({ wave: wave._id, state: 'sent' }))
        expect(arrived.has(messageIdOf(_id, PUBLIC_URL))).toBe(true);
      expect(ids.length).toBeGreaterThanOrEqual(sent);
      const twice = ids.length - arrived.size;
      process.stdout.write(
        `R17 over ${engine}: ${many} due, ${ids.length} arrived, ${sent} sent, ${unknown} unknown, ${twice} twice\n`,
      );

      // P5: who got what stands in the mails alone.
      const said = log.join('');
      expect(said).toContain('mails dealt with');
      for (const secret of [...tokens, ...invitations.map(({ email }) => email), '#', 'Harbour'])
        expect(said).not.toContain(secret);
    }, 300_000);
  });
}

/** Whether nothing arrives for a while. */
async function isQuiet(smtp: TestSmtpServer): Promise<boolean> {
  const before = smtp.received.length;
  await pause(500);
  return smtp.received.length === before;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

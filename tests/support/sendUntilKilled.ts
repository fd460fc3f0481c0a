import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sendDueMails } from '../../server/jobs/sendDueMails.ts';
import { createMailer } from '../../server/mail/mailer.ts';
import { createSecrets } from '../../server/secrets.ts';
import { StorageUnavailable } from '../../server/storage/errors.ts';
import { openStorage } from '../../server/storage/openStorage.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';

// A child process for crash tests: `node sendUntilKilled.js ENGINE ROLE SMTP_URL` sends whatever is due until it is killed.
// ENGINE is the address of a MongoDB or a data folder. Its log goes to standard output.
const [engine = '', role = '', smtpUrl = ''] = process.argv.slice(2);

const isMongo = engine.startsWith('mongodb:');
const { collections, ready } = await openStorage(
  { dataDir: engine, mongodbUri: isMongo ? engine : null, mongodbAllowStandalone: true },
  {
    as: role === 'server' ? 'server' : 'script',
    onRefused: (error) => {
      throw error;
    },
  },
);
while (!(await ready())) await pause(50);
const { instruments } = await readInstruments('surveys');
const log = (facts: object, message: string) =>
  void process.stdout.write(`${JSON.stringify({ ...facts, message })}\n`);
const deps = {
  collections,
  instruments,
  secrets: createSecrets(new Uint8Array(32).fill(7)),
  mail: createMailer({ smtpUrl, from: 'Plumbline <readiness@clinic.example>' }),
  config: { publicUrl: 'https://ready.example' },
  now: Date.now,
  newId: randomUUID,
  log: { info: log, warn: log },
  isStopping: () => false,
};
log({}, 'started');
for (;;) {
  try {
    if ((await sendDueMails(deps)) === 0) await pause(20);
  } catch (error) {
    // Two processes on one file wait for each other, and now and then too long.
    if (!(error instanceof StorageUnavailable)) throw error;
    await pause(20);
  }
}

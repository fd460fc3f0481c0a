import { randomUUID } from 'node:crypto';
import { DatabaseSync } from '@photostructure/sqlite';
import express from 'express';
import { selfAssessmentSchema } from '../../server/http/wire/selfAssessment.ts';
import { surveyAnswersSchema } from '../../server/http/wire/surveyAnswers.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';

/**
 * The least that a durable answer to the same request can cost on this stack: Express, the body checked by zod, one
 * row in SQLite at synchronous=FULL, rows of one turn of the event loop in one transaction. No headers, log, limiter,
 * hashes or rules across answers. Arguments: port 0 is chosen; the file of the database.
 */
const [file = ''] = process.argv.slice(2);
const schema = selfAssessmentSchema((await readInstruments('surveys')).instruments, surveyAnswersSchema);
const database = new DatabaseSync(file);
database.exec(
  'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row (id TEXT PRIMARY KEY, key TEXT UNIQUE, body TEXT)',
);
const put = database.prepare('INSERT INTO row VALUES (?, ?, ?)');

interface Waiting {
  readonly row: readonly [string, string, string];
  readonly done: () => void;
}
let queue: Waiting[] = [];

function insert(...row: [string, string, string]): Promise<void> {
  return new Promise((done) => {
    if (queue.push({ row, done }) === 1) setImmediate(flush);
  });
}

function flush(): void {
  const group = queue;
  queue = [];
  database.exec('BEGIN');
  for (const { row } of group) put.run(...row);
  database.exec('COMMIT');
  for (const { done } of group) done();
}

const app = express();
app.use(express.json({ limit: '64kb' }));
app.post('/api/self-assessments', async (request, response) => {
  if (!schema.safeParse(request.body).success) return void response.status(400).end();
  const id = randomUUID();
  await insert(id, request.get('idempotency-key') ?? '', JSON.stringify(request.body));
  response.status(201).json({ id });
});
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(
    `Plumbline is ready: http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}\n`,
  );
});
process.on('SIGTERM', () => server.close(() => process.exit(0)));

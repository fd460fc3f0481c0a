import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { DatabaseSync } from '@photostructure/sqlite';
import express, { type Express } from 'express';
import { selfAssessmentSchema } from '../../server/http/wire/selfAssessment.ts';
import { surveyAnswersSchema } from '../../server/http/wire/surveyAnswers.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';

/**
 * The least that an answer to the same request can cost on this stack, one layer at a time: node:http that parses
 * (`raw`), Express (`express`), the body checked by zod (`checked`), and one row in SQLite at synchronous=FULL, rows of
 * one turn of the event loop in one transaction (`durable`). No headers, log, limiter, hashes or rules across answers.
 * Arguments: the layer, the file of the database. It takes any free port.
 */
const [layer = '', file = ''] = process.argv.slice(2);
const server = createServer(layer === 'raw' ? raw : await application()).listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : '';
  process.stdout.write(`Plumbline is ready: http://127.0.0.1:${port}\n`);
});
process.on('SIGTERM', () => server.close(() => process.exit(0)));

function raw(...[request, response]: Parameters<RequestListener>): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: randomUUID() }));
  });
}

async function application(): Promise<Express> {
  const { instruments } = await readInstruments('surveys');
  const schema = layer === 'express' ? undefined : selfAssessmentSchema(instruments, surveyAnswersSchema);
  const insert = layer === 'durable' ? openGroupCommit() : async () => undefined;
  const app = express();
  app.use(express.json({ limit: '64kb' }));
  app.post('/api/self-assessments', async (request, response) => {
    if (schema?.safeParse(request.body).success === false) return void response.status(400).end();
    const id = randomUUID();
    await insert(id, request.get('idempotency-key') ?? '', JSON.stringify(request.body));
    response.status(201).json({ id });
  });
  return app;
}

type Row = [id: string, key: string, body: string];

function openGroupCommit(): (...row: Row) => Promise<void> {
  const database = new DatabaseSync(file);
  database.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row (id TEXT PRIMARY KEY, key TEXT UNIQUE, body TEXT)',
  );
  const put = database.prepare('INSERT INTO row VALUES (?, ?, ?)');
  let queue: { readonly row: Row; readonly done: () => void }[] = [];
  const flush = () => {
    const group = queue;
    queue = [];
    database.exec('BEGIN');
    for (const { row } of group) put.run(...row);
    database.exec('COMMIT');
    for (const { done } of group) done();
  };
  return (...row) =>
    new Promise((done) => {
      if (queue.push({ row, done }) === 1) setImmediate(flush);
    });
}

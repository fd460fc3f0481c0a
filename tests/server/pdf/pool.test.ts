import { createRenderer, QueueFull, type Renderer, RendererFailed } from '../../../server/pdf/pool.ts';
import { renderReport } from '../../../server/pdf/renderReport.ts';
import { reportFixtures } from '../../support/reportFixtures.ts';

const report = (await reportFixtures())['mixed']!;

let open: Renderer[] = [];
const renderer = (...options: Parameters<typeof createRenderer>): Renderer => {
  const made = createRenderer(...options);
  open.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
});

/** A thread whose answer to a report is the given code; `count` counts the reports it was sent. */
const scripted = (onMessage: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      let count = 0;
      parentPort.on('message', (report) => { count += 1; ${onMessage} });
      parentPort.postMessage({ kind: 'ready' });`)}`,
  );
const answerNow = `parentPort.postMessage({ kind: 'drawn', bytes: new ArrayBuffer(1), missing: 0 })`;

test('a report from a thread is byte for byte the one drawn directly', async () => {
  const pool = renderer({ workers: 1, queueLimit: 4 });
  const [first, second, direct] = await Promise.all([
    pool.render(report),
    pool.render(report),
    renderReport(report),
  ]);
  expect(Buffer.compare(first, direct)).toBe(0);
  expect(Buffer.compare(second, direct)).toBe(0);
});

test('when the queue is full the next report is refused at once, and the others are still drawn', async () => {
  const slow = scripted(`setTimeout(() => { ${answerNow} }, 100)`);
  const pool = renderer({ workers: 1, queueLimit: 2, script: slow });
  const accepted = [pool.render(report), pool.render(report), pool.render(report)];
  await expect(pool.render(report)).rejects.toThrow(QueueFull);
  await expect(Promise.all(accepted)).resolves.toHaveLength(3);
});

test('a thread that dies takes only its own report along and is replaced', async () => {
  const dies = scripted(`if (report.siteName === 'poison') process.exit(7); else ${answerNow}`);
  const pool = renderer({ workers: 1, queueLimit: 4, script: dies });
  const poisoned = pool.render({ ...report, siteName: 'poison' });
  const next = pool.render(report);
  await expect(poisoned).rejects.toThrow('exit code 7');
  await expect(next).resolves.toHaveLength(1);
});

test('a report that never ends costs its thread, not the queue', async () => {
  const hangs = scripted(`if (report.siteName === 'poison') for (;;); else ${answerNow}`);
  const pool = renderer({ workers: 1, queueLimit: 4, script: hangs, timeLimitMs: 200 });
  const poisoned = pool.render({ ...report, siteName: 'poison' });
  const next = pool.render(report);
  await expect(poisoned).rejects.toThrow('took longer than 200 ms');
  await expect(next).resolves.toHaveLength(1);
});

test('threads that cannot start refuse what waits and what comes later, and never hang', async () => {
  const broken = new URL('data:text/javascript,throw new Error("no fonts here")');
  const pool = renderer({ workers: 2, queueLimit: 4, script: broken });
  await expect(pool.render(report)).rejects.toThrow('no fonts here');
  await expect(pool.render(report)).rejects.toThrow(RendererFailed);
});

test('a report that cannot be drawn is refused with its reason and the thread goes on', async () => {
  const pool = renderer({ workers: 1, queueLimit: 4 });
  const broken = { ...report, labels: null } as unknown as typeof report;
  await expect(pool.render(broken)).rejects.toThrow(/null/);
  await expect(pool.render(report)).resolves.toBeInstanceOf(Uint8Array);
});

test('closing finishes what was accepted and refuses what comes after', async () => {
  const pool = renderer({ workers: 1, queueLimit: 4 });
  const accepted = [pool.render(report), pool.render(report)];
  const closed = pool.close();
  await expect(pool.render(report)).rejects.toThrow(RendererFailed);
  await expect(Promise.all(accepted)).resolves.toHaveLength(2);
  await closed;
});

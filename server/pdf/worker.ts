import { parentPort } from 'node:worker_threads';
import type { Report } from '../core/report/report.ts';
import { drawReport } from './renderReport.ts';
import { warmUpReport } from './warmUpReport.ts';

export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'drawn'; readonly bytes: ArrayBuffer; readonly missing: number }
  | { readonly kind: 'failed'; readonly message: string };

const port = parentPort;
if (port === null) throw new Error('This file is the code of a worker thread.');

const answer = (what: ThreadAnswer, transfer: ArrayBuffer[] = []): void => port.postMessage(what, transfer);

// The first report of a thread takes several times as long as the next: fonts are parsed, code is compiled. Not a reader's wait.
await drawReport(warmUpReport);
answer({ kind: 'ready' });

port.on('message', async (report: Report) => {
  try {
    const { bytes, missing } = await drawReport(report);
    answer({ kind: 'drawn', bytes: bytes.buffer, missing: missing.length }, [bytes.buffer]);
  } catch (fault) {
    answer({
      kind: 'failed',
      message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
    });
  }
});

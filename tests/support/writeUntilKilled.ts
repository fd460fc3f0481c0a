import { writeSync } from 'node:fs';
import { openStorage } from '../../server/storage/openStorage.ts';
import { storeSelfAssessment } from '../../server/storage/selfAssessments.ts';

// A child process for crash tests: `node writeUntilKilled.js FOLDER NEXT…`. One writer for each NEXT stores its
// submissions NEXT, NEXT + 1, …, and prints "writer number id" for each that was acknowledged.
const [folder = '', ...next] = process.argv.slice(2);

const { collections } = await openStorage(
  { dataDir: folder, mongodbUri: null, mongodbAllowStandalone: false },
  {
    as: 'server',
    onRefused: (error) => {
      throw error;
    },
  },
);
writeSync(1, 'open\n');
await Promise.all(next.map((first, writer) => write(writer, Number(first))));

async function write(writer: number, first: number): Promise<void> {
  for (let number = first; ; number += 1) {
    const outcome = await storeSelfAssessment(collections.selfAssessments, {
      _id: crypto.randomUUID(),
      onceKey: `${writer} ${number}`,
      bodyMac: 'body',
      secretHash: 'secret',
      state: 'stored',
      expiresAt: 0,
      asOf: '2026-01-15',
      site: { name: 'Site', stage: 'pilot', programme: null },
      mode: { kind: 'one-person' },
      survey: { instrument: 'i', version: 1, hash: 'h', answers: { text: 'x'.repeat(number % 2_000) } },
      checklist: null,
    });
    if (!('doc' in outcome)) throw new Error(`an own submission was answered with ${outcome.kind}`);
    writeSync(1, `${writer} ${number} ${outcome.doc._id}\n`);
  }
}

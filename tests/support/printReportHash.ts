import { createHash } from 'node:crypto';
import { renderReport } from '../../server/pdf/renderReport.ts';
import { reportFixtures } from './reportFixtures.ts';

// Prints the hash of a rendered report: run as a process of its own, under another time zone.
process.stdout.write(
  createHash('sha256')
    .update(await renderReport((await reportFixtures())['mixed']!))
    .digest('hex'),
);

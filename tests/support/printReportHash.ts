import { createHash } from 'node:crypto';
import { renderReport } from '../../server/pdf/renderReport.ts';
import { handMadeReport } from './handMadeReport.ts';

// Prints the hash of a rendered report: run as a process of its own, under another time zone.
process.stdout.write(
  createHash('sha256')
    .update(await renderReport(handMadeReport))
    .digest('hex'),
);

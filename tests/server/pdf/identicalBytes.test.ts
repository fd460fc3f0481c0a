import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { drawReport, renderReport } from '../../../server/pdf/renderReport.ts';
import { createForgetfulPress, createPress } from '../../../server/pdf/type/typesetter.ts';
import { reportFixtures } from '../../support/reportFixtures.ts';

const report = (await reportFixtures())['mixed']!;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the same report gives the same bytes, however often and whatever is remembered', async () => {
  const first = sha256(await renderReport(report));
  expect(sha256(await renderReport(report))).toBe(first);
  expect(sha256((await drawReport(report, createPress())).bytes)).toBe(first);
  expect(sha256((await drawReport(report, createForgetfulPress())).bytes)).toBe(first);
});

test('another process in another time zone gives the same bytes', async () => {
  const script = fileURLToPath(new URL('../../support/printReportHash.js', import.meta.url));
  const hashes = ['Pacific/Kiritimati', 'America/St_Johns'].map((TZ) =>
    execFileSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, TZ } }),
  );
  const here = sha256(await renderReport(report));
  expect(hashes).toEqual([here, here]);
});

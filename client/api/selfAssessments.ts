import type { Report } from '../../server/core/report/report.ts';
import { call, type Outcome, readJson } from './call.ts';

/** The answer to a self-assessment that was stored, now or at an earlier try. */
export interface Stored {
  readonly id: string;
  /** ISO day after which the result is removed. */
  readonly expiresOn: string;
}

const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });
const pathOf = (id: string) => `/api/self-assessments/${encodeURIComponent(id)}`;

/** Sends one self-assessment. The same key with the same body may be sent as often as needed: it is stored once. */
export const sendSelfAssessment = (
  key: string,
  body: string,
  signal?: AbortSignal,
): Promise<Outcome<Stored>> =>
  call(
    '/api/self-assessments',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body,
      ...(signal === undefined ? {} : { signal }),
    },
    readJson<Stored>,
  );

export const loadReport = (id: string, secret: string, signal: AbortSignal): Promise<Outcome<Report>> =>
  call(`${pathOf(id)}/report`, { headers: bearer(secret), signal }, readJson<Report>);

export const loadPdf = (id: string, secret: string): Promise<Outcome<{ blob: Blob; name: string }>> =>
  call(`${pathOf(id)}/report.pdf`, { headers: bearer(secret), timeOutSeconds: 90 }, async (response) => ({
    blob: await response.blob(),
    name: fileName(response.headers.get('content-disposition')),
  }));

export const deleteSelfAssessment = (id: string, secret: string): Promise<Outcome<null>> =>
  call(pathOf(id), { method: 'DELETE', headers: bearer(secret) }, async () => null);

/** The file name that the server proposes. */
export function fileName(disposition: string | null, otherwise = 'plumbline-report.pdf'): string {
  return /filename="([^"/\\]+)"/.exec(disposition ?? '')?.[1] ?? otherwise;
}

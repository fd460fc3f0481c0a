import type { Welcome } from '../../server/http/wire/respond.ts';
import { call, type Outcome, readJson } from './call.ts';

export type { Welcome };

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const json = { 'Content-Type': 'application/json' };
const nothing = async () => null;

/** What a link, an invitation or a paper code opens. */
export const loadWelcome = (token: string): Promise<Outcome<Welcome>> =>
  call('/api/respond', { headers: bearer(token) }, readJson<Welcome>);

/** Sends one response. The same key with the same body may be sent as often as needed: it is stored once. */
export const sendResponse = (
  token: string,
  key: string,
  body: string,
  signal: AbortSignal,
): Promise<Outcome<null>> =>
  call(
    '/api/respond/responses',
    { method: 'POST', headers: { ...bearer(token), ...json, 'Idempotency-Key': key }, body, signal },
    nothing,
  );

export const withdraw = (code: string): Promise<Outcome<null>> =>
  call(
    '/api/respond/withdrawals',
    { method: 'POST', headers: json, body: JSON.stringify({ code }) },
    nothing,
  );

export const unsubscribe = (token: string): Promise<Outcome<null>> =>
  call('/api/unsubscribes', { method: 'POST', headers: json, body: JSON.stringify({ token }) }, nothing);

const draftPath = (id: string) => `/api/respond/drafts/${id}`;

/** The encrypted draft; the server can make nothing of it. */
export const loadDraft = (token: string, id: string): Promise<Outcome<{ readonly ciphertext: string }>> =>
  call(draftPath(id), { headers: bearer(token) }, readJson<{ ciphertext: string }>);

export const saveDraft = (token: string, id: string, ciphertext: string): Promise<Outcome<null>> =>
  call(
    draftPath(id),
    { method: 'PUT', headers: { ...bearer(token), ...json }, body: JSON.stringify({ ciphertext }) },
    nothing,
  );

export const deleteDraft = (token: string, id: string): Promise<Outcome<null>> =>
  call(draftPath(id), { method: 'DELETE', headers: bearer(token) }, nothing);

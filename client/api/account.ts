import type { Account, SecondFactorSetUp } from '../../server/http/wire/account.ts';
import { call, type Outcome, readJson, readNothing, send } from './call.ts';

export type { Account, SecondFactorSetUp } from '../../server/http/wire/account.ts';

const FACTOR = '/api/account/second-factor';

export const askForReset = (email: string): Promise<Outcome<null>> =>
  send('POST', '/api/resets', { email }, readNothing);

export const setNewPassword = (token: string, password: string): Promise<Outcome<null>> =>
  send('PUT', '/api/resets', { token, password }, readNothing);

export const loadAccount = (): Promise<Outcome<Account>> => call('/api/account', {}, readJson<Account>);

export const changeName = (name: string): Promise<Outcome<Account>> =>
  send('PATCH', '/api/account', { name }, readJson<Account>);

export const changePassword = (current: string, password: string): Promise<Outcome<null>> =>
  send('PUT', '/api/account/password', { current, password }, readNothing);

export const beginSecondFactor = (password: string): Promise<Outcome<SecondFactorSetUp>> =>
  send('POST', FACTOR, { password }, readJson<SecondFactorSetUp>);

interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

export const confirmSecondFactor = (code: string): Promise<Outcome<RecoveryCodes>> =>
  send('PUT', FACTOR, { code }, readJson<RecoveryCodes>);

export const removeSecondFactor = (password: string): Promise<Outcome<null>> =>
  send('DELETE', FACTOR, { password }, readNothing);

export const loadExport = (): Promise<Outcome<Blob>> =>
  call('/api/account/export', { timeOutSeconds: 90 }, (response) => response.blob());

export const deleteAccount = (password: string): Promise<Outcome<null>> =>
  send('DELETE', '/api/account', { password }, readNothing);

import type { Checklist, SaveChecklist } from '../../server/http/wire/checklist.ts';
import { call, type Outcome, readJson, send } from './call.ts';

export type { Checklist } from '../../server/http/wire/checklist.ts';

const of = (wave: string): string => `/api/waves/${encodeURIComponent(wave)}/checklist`;

export const loadChecklist = (wave: string): Promise<Outcome<Checklist>> =>
  call(of(wave), {}, readJson<Checklist>);

/** Refused with edit-conflict when somebody else has saved since `revision`. */
export const saveChecklist = (wave: string, checklist: SaveChecklist): Promise<Outcome<Checklist>> =>
  send('PUT', of(wave), checklist, readJson<Checklist>);

import type { OwnView } from '../../server/http/wire/ownView.ts';
import type { Preview, PreviewRequest } from '../../server/http/wire/preview.ts';
import type {
  ChangeWave,
  CreateWave,
  Progress,
  ReopenWave,
  Outcome as WaveOutcome,
  WaveView,
} from '../../server/http/wire/wave.ts';
import { call, type Outcome, readJson, readNothing, send } from './call.ts';

export type { OwnView } from '../../server/http/wire/ownView.ts';
export type { Preview, PreviewRequest } from '../../server/http/wire/preview.ts';
export type { CreateWave, Outcome as WaveOutcome, Progress, WaveView } from '../../server/http/wire/wave.ts';

const at = (id: string): string => `/api/waves/${encodeURIComponent(id)}`;
const ofSite = (id: string, what: string): string => `/api/sites/${encodeURIComponent(id)}/${what}`;

export const listWaves = (site: string): Promise<Outcome<readonly WaveView[]>> =>
  call(ofSite(site, 'waves'), {}, readJson<readonly WaveView[]>);

export const loadWave = (id: string): Promise<Outcome<WaveView>> => call(at(id), {}, readJson<WaveView>);

/** What a team of this size would get. Nothing is stored. */
export const previewWave = (site: string, request: PreviewRequest): Promise<Outcome<Preview>> =>
  send('POST', ofSite(site, 'wave-previews'), request, readJson<Preview>);

export const openWave = (site: string, wave: CreateWave): Promise<Outcome<WaveView>> =>
  send('POST', ofSite(site, 'waves'), wave, readJson<WaveView>);

export const changeWave = (id: string, change: ChangeWave): Promise<Outcome<WaveView>> =>
  send('PATCH', at(id), change, readJson<WaveView>);

export const cancelWave = (id: string): Promise<Outcome<null>> =>
  call(`${at(id)}/cancellation`, { method: 'POST' }, readNothing);

export const closeWave = (id: string): Promise<Outcome<null>> =>
  call(`${at(id)}/closing`, { method: 'POST' }, readNothing);

export const reopenWave = (id: string, reopening: ReopenWave): Promise<Outcome<null>> =>
  send('POST', `${at(id)}/reopening`, reopening, readNothing);

export const loadProgress = (id: string): Promise<Outcome<Progress>> =>
  call(`${at(id)}/progress`, {}, readJson<Progress>);

export const loadOutcome = (id: string): Promise<Outcome<WaveOutcome>> =>
  call(`${at(id)}/outcome`, {}, readJson<WaveOutcome>);

export const loadOwnView = (id: string): Promise<Outcome<OwnView>> =>
  call(`${at(id)}/own-view`, {}, readJson<OwnView>);

export const saveOwnView = (
  id: string,
  answers: Readonly<Record<string, unknown>>,
): Promise<Outcome<OwnView>> => send('PUT', `${at(id)}/own-view`, { answers }, readJson<OwnView>);

export const deleteOwnView = (id: string): Promise<Outcome<null>> =>
  call(`${at(id)}/own-view`, { method: 'DELETE' }, readNothing);

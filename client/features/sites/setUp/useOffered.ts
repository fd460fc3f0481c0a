import { type InstrumentSummary, loadInstruments } from '../../../api/instruments.ts';
import { type Loaded, useLoad } from '../../../api/useLoad.ts';
import type { WaveForm } from './waveForm.ts';

/** The newest version of each instrument that a wave can ask; undefined where the server has none. */
export type Offered = Readonly<Partial<Record<WaveForm['instrument'], InstrumentSummary>>>;

export function newestOf(list: readonly InstrumentSummary[]): Offered {
  const offered: Partial<Record<WaveForm['instrument'], InstrumentSummary>> = {};
  for (const id of ['web-therapy-readiness', 'web-therapy-pulse'] as const) {
    const newest = list.filter((one) => one.id === id).toSorted((a, b) => b.version - a.version)[0];
    if (newest !== undefined) offered[id] = newest;
  }
  return offered;
}

export const useOffered = (): Loaded<readonly InstrumentSummary[]> => useLoad('instruments', loadInstruments);

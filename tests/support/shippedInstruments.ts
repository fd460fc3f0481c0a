import { readdirSync, readFileSync } from 'node:fs';
import type { Instrument } from '../../server/core/instrument/instrument.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';

export interface WorkedExample {
  readonly what: string;
  readonly kind: 'survey' | 'checklist';
  readonly raw: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly expected: {
    readonly subdomains: Readonly<Record<string, number | string>>;
    readonly domains: Readonly<Record<string, number | string>>;
    readonly composite: number | string;
    readonly band: string | null;
    readonly gates?: Readonly<Record<string, string>>;
    readonly items?: Readonly<Record<string, number | string>>;
  };
}

const { instruments } = await readInstruments('surveys');

/** A shipped instrument, read as the server reads it. */
export function shippedInstrument(
  id: 'web-therapy-readiness' | 'web-therapy-protocols' | 'web-therapy-pulse',
): Instrument {
  const found = instruments.find((instrument) => instrument.id === id);
  if (found === undefined) throw new Error(`surveys/ holds no ${id}.`);
  return found;
}

/** Every worked example of an instrument, by its file's name. */
export function workedExamples(id: string): readonly (readonly [string, WorkedExample])[] {
  const folder = `surveys/${id}/v1/examples`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as WorkedExample,
    ]);
}

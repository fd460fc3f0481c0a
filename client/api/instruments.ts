import type { SurveyDefinition } from '../../server/core/instrument/survey.ts';
import { call, type Outcome, readJson } from './call.ts';

/** One line of GET /api/instruments. */
export interface InstrumentSummary {
  readonly id: string;
  readonly version: number;
  readonly kind: 'survey' | 'checklist';
  readonly title: string;
  readonly minutes: number;
  readonly status: string;
  readonly licence: string;
  readonly hash: string;
  /** What stands in for the routing questions when a team answers together; null in a checklist. */
  readonly consensusAnswers: Readonly<Record<string, string>> | null;
}

/** What a browser needs to ask the questions: no scoring keys. */
export interface AskedInstrument {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly survey: SurveyDefinition;
  readonly domains: readonly { readonly id: string; readonly title: string }[];
  readonly items: readonly string[];
}

export const loadInstruments = (): Promise<Outcome<readonly InstrumentSummary[]>> =>
  call('/api/instruments', {}, readJson<readonly InstrumentSummary[]>);

export const loadSurvey = (one: {
  readonly id: string;
  readonly version: number;
}): Promise<Outcome<AskedInstrument>> =>
  call(`/api/instruments/${one.id}/versions/${one.version}/survey`, {}, readJson<AskedInstrument>);

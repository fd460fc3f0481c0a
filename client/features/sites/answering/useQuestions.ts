import type { Outcome } from '../../../api/call.ts';
import { type AskedInstrument, loadSurvey } from '../../../api/instruments.ts';
import { type Loaded, useLoad } from '../../../api/useLoad.ts';
import { loadQuestions, type Questions } from '../../../survey/load.ts';

export interface Asking {
  readonly questions: Questions;
  readonly asked: AskedInstrument;
}

async function fetchBoth(id: string, version: number): Promise<Outcome<Asking>> {
  const [questions, asked] = await Promise.all([
    loadQuestions().catch(() => null),
    loadSurvey({ id, version }),
  ]);
  if (asked.kind !== 'answer') return asked;
  if (questions === null) return { kind: 'unreachable' };
  return { kind: 'answer', status: asked.status, body: { questions, asked: asked.body } };
}

/** An instrument's questions with what draws them. */
export const useQuestions = (id: string, version: number): Loaded<Asking> =>
  useLoad(`${id}@${version}`, () => fetchBoth(id, version));

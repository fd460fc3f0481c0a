import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../../../api/call.ts';
import { type AskedInstrument, loadSurvey } from '../../../api/instruments.ts';
import type { Interview, Part } from '../../../survey/asked.ts';
import { carryOver } from '../../../survey/draft/carryOver.ts';
import { loadQuestions, type Questions } from '../../../survey/load.ts';
import { type Draft, type PartAnswers, partsOf } from '../draft/draft.ts';
import { theDraft } from '../draft/theDraft.ts';
import type { Load, Offer } from './useInstruments.ts';

export interface RunningPart {
  readonly part: Part;
  readonly asked: AskedInstrument;
  readonly interview: Interview;
}

export interface Running {
  readonly questions: Questions;
  readonly parts: readonly RunningPart[];
  /** The wording has changed since the draft was begun. */
  readonly changed: boolean;
}

const unreachable: Outcome<never> = { kind: 'unreachable' };

async function fetchAll(offer: Offer, parts: readonly Part[]) {
  const [questions, ...outcomes] = await Promise.all([
    loadQuestions().catch(() => null),
    ...parts.map((part) => (offer[part] === undefined ? unreachable : loadSurvey(offer[part]))),
  ]);
  const asked: AskedInstrument[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind !== 'answer') return outcome;
    asked.push(outcome.body);
  }
  return questions === null ? unreachable : { questions, asked };
}

/** The kept answers, in so far as their questions still exist. */
function kept(before: PartAnswers | null, asked: AskedInstrument): PartAnswers {
  const answers = before === null ? {} : carryOver(asked.survey, before.answers);
  return { instrument: asked.id, version: asked.version, hash: asked.hash, answers };
}

function run(draft: Draft, offer: Offer, questions: Questions, all: readonly AskedInstrument[]): Running {
  const fixed = draft.setUp.mode === 'consensus' ? (offer.survey?.consensusAnswers ?? {}) : {};
  let changed = false;
  const parts = partsOf(draft.setUp).map((part, index) => {
    const asked = all[index]!;
    const answered = kept(draft[part], asked);
    changed ||= draft[part] !== null && draft[part].hash !== asked.hash;
    const interview = questions.createInterview({
      survey: asked.survey,
      answers: answered.answers,
      fixed: part === 'survey' ? fixed : {},
    });
    theDraft.update((now) => ({ ...now, [part]: { ...answered, answers: interview.answers() } }));
    interview.subscribe(() =>
      theDraft.update((now) => ({ ...now, [part]: { ...answered, answers: interview.answers() } })),
    );
    return { part, asked, interview };
  });
  return { questions, parts, changed };
}

/** Fetches what asks the questions and starts it on the kept answers; anew whenever these come from elsewhere. */
export function useInterviews(
  offer: Offer,
  epoch: number,
): { readonly load: Load<Running>; readonly retry: () => void } {
  const [load, setLoad] = useState<Load<Running>>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round or epoch starts anew
  useEffect(() => {
    let wanted = true;
    let running: Running | undefined;
    const draft = theDraft.get().draft;
    if (draft === null) return;
    fetchAll(offer, partsOf(draft.setUp)).then((fetched) => {
      if (!wanted) return;
      if (!('questions' in fetched)) return setLoad({ kind: 'failed', outcome: fetched });
      running = run(theDraft.get().draft ?? draft, offer, fetched.questions, fetched.asked);
      setLoad({ kind: 'ready', value: running });
    });
    return () => {
      wanted = false;
      for (const { interview } of running?.parts ?? []) interview.dispose();
    };
  }, [offer, epoch, round]);
  const retry = useCallback(() => {
    setLoad({ kind: 'loading' });
    setRound((n) => n + 1);
  }, []);
  return { load, retry };
}

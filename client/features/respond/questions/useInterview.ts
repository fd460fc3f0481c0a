import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../../../api/call.ts';
import { type AskedInstrument, loadSurvey } from '../../../api/instruments.ts';
import type { Interview } from '../../../survey/asked.ts';
import { carryOver } from '../../../survey/draft/carryOver.ts';
import { createItemClock, type ItemClock } from '../../../survey/itemClock.ts';
import { loadQuestions, type Questions } from '../../../survey/load.ts';
import type { RespondStore } from '../draft/respondStore.ts';

export interface Running {
  readonly questions: Questions;
  readonly asked: AskedInstrument;
  readonly interview: Interview;
  readonly clock: ItemClock;
  /** The wording has changed since the draft was begun. */
  readonly changed: boolean;
}

export type RunningLoad =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly running: Running }
  | { readonly kind: 'failed'; readonly outcome: Outcome<never> };

const unreachable: Outcome<never> = { kind: 'unreachable' };

function run(store: RespondStore, questions: Questions, asked: AskedInstrument): Running {
  const draft = store.get().draft!;
  const clock = createItemClock(() => performance.now(), draft.spent);
  const interview = questions.createInterview({
    survey: asked.survey,
    answers: carryOver(asked.survey, draft.answers),
    fixed: {},
  });
  const keep = () =>
    store.update((now) => ({ ...now, hash: asked.hash, answers: interview.answers(), spent: clock.spent() }));
  interview.subscribe((changed) => {
    if (changed.length === 0) return;
    clock.answered(changed);
    keep();
  });
  return { questions, asked, interview, clock, changed: draft.hash !== '' && draft.hash !== asked.hash };
}

/** Fetches what asks the questions and starts it on the kept answers; anew whenever these come from another tab. */
export function useInterview(
  store: RespondStore,
  epoch: number,
): { readonly load: RunningLoad; readonly retry: () => void } {
  const [load, setLoad] = useState<RunningLoad>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round or epoch starts anew
  useEffect(() => {
    let wanted = true;
    let running: Running | undefined;
    const draft = store.get().draft;
    if (draft === null) return;
    Promise.all([loadQuestions().catch(() => null), loadSurvey(draft.wave.instrument)]).then(
      ([questions, outcome]) => {
        if (!wanted || store.get().draft === null) return;
        if (questions === null) return setLoad({ kind: 'failed', outcome: unreachable });
        if (outcome.kind !== 'answer') return setLoad({ kind: 'failed', outcome });
        running = run(store, questions, outcome.body);
        setLoad({ kind: 'ready', running });
      },
    );
    return () => {
      wanted = false;
      running?.interview.dispose();
    };
  }, [store, epoch, round]);
  const retry = useCallback(() => {
    setLoad({ kind: 'loading' });
    setRound((n) => n + 1);
  }, []);
  return { load, retry };
}

import { useState } from 'react';
import { assess } from '../../i18n/en/assess.ts';
import type { Part } from '../../survey/asked.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { KeepingNotice } from './draft/KeepingNotice.tsx';
import { theDraft, useDraft } from './draft/theDraft.ts';
import { QuestionsStep } from './questions/QuestionsStep.tsx';
import type { Offer } from './questions/useInstruments.ts';
import { useInterviews } from './questions/useInterviews.ts';
import { ReviewStep } from './review/ReviewStep.tsx';

interface Props {
  readonly offer: Offer;
  readonly epoch: number;
}

/** The questions and the last look at them, once everything needed is there. */
export function Assessment({ offer, epoch }: Props) {
  const { load, retry } = useInterviews(offer, epoch);
  const { draft } = useDraft();
  const [target, setTarget] = useState<string | null>(null);
  if (load.kind === 'failed') return <LoadFailure outcome={load.outcome} onRetry={retry} />;
  if (load.kind === 'loading' || draft === null) return <Loading text={assess.loadingQuestions} />;
  const running = load.value;
  const goTo = (part: Part, page: string, item: string | null) => {
    setTarget(item);
    theDraft.update((now) => ({ ...now, position: { step: 'questions', part, page, fromReview: true } }));
  };
  return (
    <>
      <KeepingNotice />
      {draft.position.step === 'questions' ? (
        <QuestionsStep draft={draft} position={draft.position} running={running} target={target} />
      ) : (
        <ReviewStep
          draft={draft}
          running={running}
          consensusAnswers={offer.survey?.consensusAnswers ?? {}}
          onGoTo={goTo}
        />
      )}
    </>
  );
}

import { useEffect, useState } from 'react';
import { assess } from '../../../i18n/en/assess.ts';
import { respond } from '../../../i18n/en/respond.ts';
import { KeepingNotices } from '../../../survey/draft/KeepingNotices.tsx';
import { LoadFailure } from '../../../ui/LoadFailure.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { useOnline } from '../../../ui/useOnline.ts';
import { type RespondStore, useRespondDraft } from '../draft/respondStore.ts';
import { QuestionsStep } from './QuestionsStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { useInterview } from './useInterview.ts';

interface Props {
  readonly store: RespondStore;
  readonly onLeave: () => void;
}

/** The questions and the last look at them, once everything needed is there. */
export function Interviewing({ store, onLeave }: Props) {
  const { draft, epoch, keeping } = useRespondDraft(store);
  const { load, retry } = useInterview(store, epoch);
  const online = useOnline();
  const [target, setTarget] = useState<string | null>(null);
  const failed = load.kind === 'failed';
  useEffect(() => {
    if (online && failed) retry();
  }, [online, failed, retry]);
  if (load.kind === 'failed') return <LoadFailure outcome={load.outcome} onRetry={retry} />;
  if (load.kind === 'loading' || draft === null) return <Loading text={assess.loadingQuestions} />;
  const goTo = (page: string, item: string | null) => {
    setTarget(item);
    store.update((now) => ({ ...now, position: { step: 'questions', page, fromReview: true } }));
  };
  const common = { store, draft, running: load.running };
  return (
    <>
      <KeepingNotices
        keeping={keeping}
        onAdopt={store.adopt}
        {...(store.device === 'shared' ? { offlineText: respond.kept.offlineShared } : {})}
      />
      {draft.position.step === 'questions' ? (
        <QuestionsStep {...common} position={draft.position} target={target} onLeave={onLeave} />
      ) : (
        <ReviewStep {...common} onGoTo={goTo} />
      )}
    </>
  );
}

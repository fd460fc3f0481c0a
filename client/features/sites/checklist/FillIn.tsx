import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Checklist } from '../../../api/checklist.ts';
import type { WaveView } from '../../../api/waves.ts';
import { sitesChecklist as t } from '../../../i18n/en/sitesChecklist.ts';
import { AnswerPages } from '../answering/AnswerPages.tsx';
import type { Asking } from '../answering/useQuestions.ts';
import { Accountable } from './Accountable.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { SavedLine } from './SavedLine.tsx';
import { TopNotices } from './TopNotices.tsx';
import { useChecklist } from './useChecklist.ts';
import { visibleAnswers } from './visibleAnswers.ts';

interface Props {
  readonly wave: WaveView;
  readonly checklist: Checklist;
  readonly asking: Asking;
}

export function FillIn({ wave, checklist, asking }: Props) {
  const { store, state } = useChecklist(wave.id, checklist);
  const [page, setPage] = useState<string | null>(null);
  const readOnly = checklist.frozen || !wave.mayRun;
  const { epoch } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when answers came from outside
  const interview = useMemo(
    () =>
      asking.questions.createInterview({
        survey: asking.asked.survey,
        answers: store.get().answers,
        fixed: {},
        readOnly,
      }),
    [asking, store, epoch],
  );
  useEffect(() => {
    if (readOnly) return () => interview.dispose();
    // What a joined answer has hidden goes, as it would have gone by hand.
    if (epoch > 0) store.edit(visibleAnswers(interview));
    const stop = interview.subscribe(() => store.edit(interview.answers()));
    return () => {
      stop();
      interview.dispose();
    };
  }, [interview, store, epoch, readOnly]);
  return (
    <>
      <TopNotices checklist={state.checklist} mayRun={wave.mayRun} onSave={() => void store.flush()} />
      <ConflictNotice
        conflict={state.conflict}
        survey={asking.asked.survey}
        onMine={store.takeMine}
        onLeave={store.leaveTheirs}
      />
      {readOnly ? null : <Accountable wave={wave} state={state} store={store} />}
      {readOnly ? null : <SavedLine state={state} timeZone={wave.timeZone} />}
      <AnswerPages
        key={epoch}
        questions={asking.questions}
        interview={interview}
        faults={state.faults}
        label={t.pages}
        page={page}
        onPage={setPage}
        end={
          <Link className="button button-primary" to={`/waves/${wave.id}`}>
            {t.done}
          </Link>
        }
      />
    </>
  );
}

import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { deleteOwnView, type OwnView, saveOwnView, type WaveView } from '../../../api/waves.ts';
import { sitesChecklist as t } from '../../../i18n/en/sitesChecklist.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useAct } from '../../../ui/useAct.ts';
import { useSaid } from '../../../ui/useSaid.tsx';
import { AnswerPages } from '../answering/AnswerPages.tsx';
import type { Asking } from '../answering/useQuestions.ts';
import { type OwnSaving, useOwnAnswers } from './useOwnAnswers.ts';

interface Props {
  readonly wave: WaveView;
  readonly own: OwnView;
  readonly asking: Asking;
}

type Answers = Readonly<Record<string, unknown>>;

export function OwnAnswers({ wave, own, asking }: Props) {
  const [page, setPage] = useState<string | null>(null);
  const [start, setStart] = useState<{ readonly answers: Answers; readonly epoch: number }>({
    answers: own.answers ?? {},
    epoch: 0,
  });
  const interview = useMemo(
    () =>
      asking.questions.createInterview({
        survey: asking.asked.survey,
        answers: start.answers,
        fixed: {},
        readOnly: own.frozen,
      }),
    [asking, start, own.frozen],
  );
  useEffect(() => () => interview.dispose(), [interview]);
  const { saving, faults, stop } = useOwnAnswers(wave.id, interview, own);
  const { say, view } = useSaid();
  const { busy, act } = useAct(say);
  const begin = (answers: Answers) => {
    setPage(null);
    setStart((before) => ({ answers, epoch: before.epoch + 1 }));
  };
  const remove = () => {
    const answers = interview.answers();
    stop();
    void act(
      () => deleteOwnView(wave.id),
      () => {
        begin({});
        say({
          text: t.ownDeleted,
          undo: () =>
            act(
              () => saveOwnView(wave.id, answers),
              () => begin(answers),
            ),
        });
      },
    );
  };
  return (
    <>
      <Above frozen={own.frozen} saving={saving} />
      <AnswerPages
        key={start.epoch}
        questions={asking.questions}
        interview={interview}
        faults={faults}
        label={t.ownPages}
        page={page}
        onPage={setPage}
        end={
          <Link className="button button-primary" to={`/waves/${wave.id}`}>
            {t.done}
          </Link>
        }
      />
      {own.frozen || saving === 'empty' ? null : (
        <div className="page-foot">
          <Button look="quiet" disabled={busy} onClick={remove}>
            {t.ownDelete}
          </Button>
        </div>
      )}
      {view}
    </>
  );
}

function Above({ frozen, saving }: { readonly frozen: boolean; readonly saving: OwnSaving }) {
  if (frozen) {
    return (
      <Notice>
        <p>{t.ownFrozen}</p>
      </Notice>
    );
  }
  return (
    <p className={`saved-line saved-${saving}`} role={saving === 'offline' ? 'alert' : undefined}>
      {saving === 'empty' ? '' : t[saving]}
    </p>
  );
}

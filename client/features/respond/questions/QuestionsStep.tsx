import { useEffect, useLayoutEffect } from 'react';
import { assess as t } from '../../../i18n/en/assess.ts';
import { en } from '../../../i18n/en.ts';
import { Progress } from '../../../survey/Progress.tsx';
import { useRefusal } from '../../../survey/review/lastRefusal.ts';
import { Steps } from '../../../survey/Steps.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import type { Draft, Position } from '../draft/draft.ts';
import type { RespondStore } from '../draft/respondStore.ts';
import { Foot } from './Foot.tsx';
import type { Running } from './useInterview.ts';
import { useVisibleTime } from './useVisibleTime.ts';

interface Props {
  readonly store: RespondStore;
  readonly draft: Draft;
  readonly position: Extract<Position, { step: 'questions' }>;
  readonly running: Running;
  /** An item that the person wants to look at again. */
  readonly target: string | null;
  /** Before the first page lies the welcome page. */
  readonly onLeave: () => void;
}

export function QuestionsStep({ store, draft, position, running, target, onLeave }: Props) {
  const { interview, asked, questions, clock, changed } = running;
  const pages = interview.pages();
  const at = Math.max(
    0,
    pages.findIndex((page) => page.name === position.page),
  );
  const page = pages[at];
  const name = page?.name;
  const { faults } = useRefusal();
  useVisibleTime(clock);
  useLayoutEffect(() => {
    if (name !== undefined) interview.goTo(name);
  }, [interview, name]);
  useEffect(() => {
    if (target !== null && position.fromReview) requestAnimationFrame(() => interview.focusItem(target));
  }, [target, position.fromReview, interview]);
  if (page === undefined) return null;
  const goTo = (next: Position) => store.update((now) => ({ ...now, position: next }));
  const goToPage = (index: number) =>
    goTo({ step: 'questions', page: pages[index]?.name ?? null, fromReview: false });
  const isLast = at === pages.length - 1;
  return (
    <div className="page questions">
      <title>{en.common.pageTitle(page.title)}</title>
      <Progress label={asked.survey.title} pages={pages} at={at} most={asked.survey.pages.length} />
      <PageHeading step={page.name} focusAtOnce>
        {page.title}
      </PageHeading>
      <p className="measure soft">{page.description}</p>
      {changed ? (
        <Notice tone="warning" title={t.changedTitle}>
          <p>{t.changedText}</p>
        </Notice>
      ) : null}
      <questions.InterviewPage interview={interview} faults={faults.survey} />
      <Steps
        isLast={isLast}
        fromReview={position.fromReview}
        checkPage={interview.checkPage}
        onNext={() => (isLast ? goTo({ step: 'review' }) : goToPage(at + 1))}
        onReview={() => goTo({ step: 'review' })}
        onBack={() => (at === 0 ? onLeave() : goToPage(at - 1))}
      />
      <Foot store={store} draft={draft} />
    </div>
  );
}

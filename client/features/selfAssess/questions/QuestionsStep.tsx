import { useEffect, useLayoutEffect } from 'react';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import type { Draft, Position } from '../draft/draft.ts';
import { useRefusal } from '../draft/lastRefusal.ts';
import { theDraft } from '../draft/theDraft.ts';
import { ClearDevice } from './ClearDevice.tsx';
import { Disagreed } from './Disagreed.tsx';
import { placeOf } from './flow.ts';
import { Progress } from './Progress.tsx';
import type { Running } from './useInterviews.ts';

const t = en.assess;

interface Props {
  readonly draft: Draft;
  readonly position: Extract<Position, { step: 'questions' }>;
  readonly running: Running;
  /** An item that the person wants to mend. */
  readonly target: string | null;
}

const goTo = (position: Position) => theDraft.update((now) => ({ ...now, position }));

export function QuestionsStep({ draft, position, running, target }: Props) {
  const parts = running.parts.map((one) => ({ ...one, pages: one.interview.pages() }));
  const place = placeOf(parts, position);
  const { faults } = useRefusal();
  const interview = running.parts[place?.partIndex ?? 0]?.interview;
  const page = place?.page.name;
  useLayoutEffect(() => {
    if (page !== undefined) interview?.goTo(page);
  }, [interview, page]);
  useEffect(() => {
    if (target !== null && position.fromReview) requestAnimationFrame(() => interview?.focusItem(target));
  }, [target, position.fromReview, interview]);
  if (place === undefined || interview === undefined) return null;
  const { asked, part } = running.parts[place.partIndex]!;
  const consensus = draft.setUp.mode === 'consensus' && part === 'survey';
  const { InterviewPage } = running.questions;
  return (
    <div className="page questions">
      <title>{en.common.pageTitle(place.page.title)}</title>
      <Progress parts={parts} place={place} title={asked.survey.title} most={asked.survey.pages.length} />
      <PageHeading step={`${part}/${page}`}>{place.page.title}</PageHeading>
      <p className="measure soft">{place.page.description}</p>
      {running.changed ? (
        <Notice tone="warning" title={t.changedTitle}>
          <p>{t.changedText}</p>
        </Notice>
      ) : null}
      {consensus ? (
        <Notice title={t.consensusTitle}>
          <p>{t.consensusText}</p>
        </Notice>
      ) : null}
      <InterviewPage key={part} interview={interview} faults={faults[part]} />
      {consensus && asked.domains.some((domain) => domain.id === page) ? (
        <Disagreed domain={place.page.name} disagreed={draft.disagreed} />
      ) : null}
      <nav className="actions questions-actions">
        <Button look="primary" onClick={() => interview.checkPage() && goTo(place.next)}>
          {place.next.step === 'review' ? t.toReview : t.next}
        </Button>
        {position.fromReview && place.next.step !== 'review' ? (
          <Button onClick={() => interview.checkPage() && goTo({ step: 'review' })}>{t.backToReview}</Button>
        ) : null}
        <Button look="quiet" onClick={() => goTo(place.previous)}>
          {en.common.back}
        </Button>
      </nav>
      <ClearDevice />
    </div>
  );
}

import { useEffect, useLayoutEffect } from 'react';
import { assess } from '../../../i18n/en/assess.ts';
import { en } from '../../../i18n/en.ts';
import { Progress } from '../../../survey/Progress.tsx';
import { useRefusal } from '../../../survey/review/lastRefusal.ts';
import { Steps } from '../../../survey/Steps.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import type { Draft, Position } from '../draft/draft.ts';
import { theDraft } from '../draft/theDraft.ts';
import { ClearAnswers } from './ClearAnswers.tsx';
import { Disagreed } from './Disagreed.tsx';
import { placeOf } from './flow.ts';
import { Notes } from './Notes.tsx';
import type { Running } from './useInterviews.ts';

const goTo = (position: Position) => theDraft.update((now) => ({ ...now, position }));

interface Props {
  readonly draft: Draft;
  readonly position: Extract<Position, { step: 'questions' }>;
  readonly running: Running;
  /** An item that the person wants to mend. */
  readonly target: string | null;
}

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
      <Progress
        label={assess.part(place.partIndex + 1, parts.length, asked.survey.title)}
        pages={place.part.pages}
        at={place.pageIndex}
        most={asked.survey.pages.length}
      />
      <PageHeading step={`${part}/${page}`}>{place.page.title}</PageHeading>
      <p className="measure soft">{place.page.description}</p>
      <Notes changed={running.changed} consensus={consensus} />
      <InterviewPage key={part} interview={interview} faults={faults[part]} />
      {consensus && asked.domains.some((domain) => domain.id === page) ? (
        <Disagreed domain={place.page.name} disagreed={draft.disagreed} />
      ) : null}
      <Steps
        isLast={place.next.step === 'review'}
        fromReview={position.fromReview}
        checkPage={interview.checkPage}
        onNext={() => goTo(place.next)}
        onReview={() => goTo({ step: 'review' })}
        onBack={() => goTo(place.previous)}
      />
      <ClearAnswers />
    </div>
  );
}

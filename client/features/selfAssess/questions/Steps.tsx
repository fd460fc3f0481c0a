import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Position } from '../draft/draft.ts';
import { theDraft } from '../draft/theDraft.ts';
import type { Place } from './flow.ts';

const t = en.assess;

const goTo = (position: Position) => theDraft.update((now) => ({ ...now, position }));

interface Props {
  readonly place: Place;
  readonly fromReview: boolean;
  readonly checkPage: () => boolean;
}

/** On, back, and straight back to the last step for whoever came from there. Going on first looks at the page. */
export function Steps({ place, fromReview, checkPage }: Props) {
  const isLast = place.next.step === 'review';
  return (
    <div className="actions questions-actions">
      <Button look="primary" onClick={() => checkPage() && goTo(place.next)}>
        {isLast ? t.toReview : t.next}
      </Button>
      {fromReview && !isLast ? (
        <Button onClick={() => checkPage() && goTo({ step: 'review' })}>{t.backToReview}</Button>
      ) : null}
      <Button look="quiet" onClick={() => goTo(place.previous)}>
        {en.common.back}
      </Button>
    </div>
  );
}

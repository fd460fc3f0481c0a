import { assess as t } from '../i18n/en/assess.ts';
import { en } from '../i18n/en.ts';
import { Button } from '../ui/Button.tsx';
import './interview.css';

interface Props {
  /** The last page leads to the last look before sending. */
  readonly isLast: boolean;
  readonly fromReview: boolean;
  readonly checkPage: () => boolean;
  readonly onNext: () => void;
  readonly onReview: () => void;
  readonly onBack: () => void;
}

/** On, back, and straight back to the last step for whoever came from there. Going on first looks at the page. */
export function Steps({ isLast, fromReview, checkPage, onNext, onReview, onBack }: Props) {
  return (
    <div className="actions questions-actions">
      <Button look="primary" onClick={() => checkPage() && onNext()}>
        {isLast ? t.toReview : t.next}
      </Button>
      {fromReview && !isLast ? (
        <Button onClick={() => checkPage() && onReview()}>{t.backToReview}</Button>
      ) : null}
      <Button look="quiet" onClick={onBack}>
        {en.common.back}
      </Button>
    </div>
  );
}

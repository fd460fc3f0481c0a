import { respond } from '../../../i18n/en/respond.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Draft } from '../draft/draft.ts';

const t = respond.welcome;

interface FoundProps {
  /** The survey has closed; what was begun in time is taken for one more day. */
  readonly late: boolean;
  readonly onContinue: () => void;
  readonly onRemove: () => void;
}

/** Answers from an earlier visit: the next person at this computer must not fall into them. */
export function Found({ late, onContinue, onRemove }: FoundProps) {
  return (
    <Notice title={t.foundTitle}>
      <p>{late ? t.foundLate : t.foundText}</p>
      <div className="actions">
        <Button look="primary" onClick={onContinue}>
          {t.continue}
        </Button>
        <Button look="quiet" onClick={onRemove}>
          {t.startAgain}
        </Button>
      </div>
    </Notice>
  );
}

/** Removing can be taken back until something else is begun. */
export function Removed({
  draft,
  onUndo,
}: {
  readonly draft: Draft | null;
  readonly onUndo: (draft: Draft) => void;
}) {
  if (draft === null) return null;
  return (
    <Notice live="polite">
      <p>
        {t.removed}{' '}
        <Button look="quiet" onClick={() => onUndo(draft)}>
          {t.undo}
        </Button>
      </p>
    </Notice>
  );
}

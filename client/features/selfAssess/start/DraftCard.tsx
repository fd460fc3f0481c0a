import { useState } from 'react';
import { Link } from 'react-router';
import { start as t } from '../../../i18n/en/start.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Draft } from '../draft/draft.ts';
import { theDraft, useDraft } from '../draft/theDraft.ts';

/** Offers to go on with answers that are still on this device, or to remove them, with a way back. */
export function DraftCard() {
  const { draft } = useDraft();
  const [removed, setRemoved] = useState<Draft | null>(null);
  if (draft === null) {
    if (removed === null) return null;
    const undo = () => {
      theDraft.restore(removed);
      setRemoved(null);
    };
    return (
      <Notice live="polite">
        <p>
          {t.removed}{' '}
          <Button look="quiet" onClick={undo}>
            {t.undo}
          </Button>
        </p>
      </Notice>
    );
  }
  const startAgain = () => {
    setRemoved(draft);
    theDraft.clear();
  };
  return (
    <Notice title={t.draftTitle}>
      <p>
        {draft.sending === null
          ? draft.setUp.siteName.trim() && t.draftFor(draft.setUp.siteName.trim())
          : t.sendingText}
      </p>
      <div className="actions">
        <Link className="button button-primary" to="/assess">
          {t.continue}
        </Link>
        {draft.sending === null ? (
          <Button look="quiet" onClick={startAgain}>
            {t.startAgain}
          </Button>
        ) : null}
      </div>
    </Notice>
  );
}

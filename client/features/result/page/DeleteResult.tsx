import { useState } from 'react';
import { deleteSelfAssessment } from '../../../api/selfAssessments.ts';
import { result as t } from '../../../i18n/en/result.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Access } from './access.ts';

interface Props {
  readonly access: Pick<Access, 'id' | 'secret'>;
  readonly onRemoved: () => void;
}

/** Asks first, because it cannot be undone. A result that is gone already counts as deleted. */
export function DeleteResult({ access, onRemoved }: Props) {
  const [state, setState] = useState<'idle' | 'asking' | 'working' | 'failed'>('idle');
  const remove = async () => {
    setState('working');
    const outcome = await deleteSelfAssessment(access.id, access.secret);
    const gone = outcome.kind === 'refused' && [404, 410].includes(outcome.problem.status);
    if (outcome.kind === 'answer' || gone) onRemoved();
    else setState('failed');
  };
  return (
    <>
      <Button look="quiet" onClick={() => setState('asking')}>
        {t.remove}
      </Button>
      {state === 'idle' ? null : (
        <Dialog title={t.removeTitle} onClose={() => setState('idle')}>
          <p>{t.removeText}</p>
          {state === 'failed' ? <Notice tone="error" live="assertive" title={t.removeFailed} /> : null}
          <div className="dialog-actions">
            <Button look="danger" onClick={remove} disabled={state === 'working'}>
              {state === 'working' ? t.removing : t.removeYes}
            </Button>
            <Button onClick={() => setState('idle')}>{en.common.cancel}</Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

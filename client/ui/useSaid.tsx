import { useState } from 'react';
import { sites as t } from '../i18n/en/sites.ts';
import { Button } from './Button.tsx';

export interface Said {
  readonly text: string;
  readonly tone?: 'error';
  readonly undo?: () => void;
}

/**
 * What has just happened, said once, with a way back where there is one. It stays until it is closed or something else
 * happens: whoever reads slowly, or by ear, must not lose the undo to a timer.
 */
export function useSaid() {
  const [said, say] = useState<Said | null>(null);
  const close = () => say(null);
  const undo = () => {
    said?.undo?.();
    close();
  };
  const view = (
    <div className="said" role={said?.tone === 'error' ? 'alert' : 'status'}>
      {said === null ? null : (
        <div className={`said-box ${said.tone === 'error' ? 'said-error' : ''}`}>
          <p>{said.text}</p>
          {said.undo === undefined ? null : (
            <button type="button" className="said-undo" onClick={undo}>
              {t.undo}
            </button>
          )}
          <Button look="quiet" className="said-close" aria-label={t.dismiss} onClick={close}>
            ✕
          </Button>
        </div>
      )}
    </div>
  );
  return { say, view };
}

import { type ReactNode, useState } from 'react';
import { assess as t } from '../i18n/en/assess.ts';
import { en } from '../i18n/en.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import './interview.css';

interface Props {
  /** Where the answers are, in a sentence; empty where that is said elsewhere. */
  readonly where: string;
  /** What removing them means; unless it says otherwise, they are lost. */
  readonly meaning?: string;
  readonly onClear: () => void;
  /** More that can be done with the draft. */
  readonly children?: ReactNode;
}

/** For shared computers: says where the answers are, and removes them. */
export function ClearDevice({ where, meaning = t.clearText, onClear, children }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <div className="clear-device">
      {where === '' ? null : <p className="soft">{where}</p>}
      {children}
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t.clear}
      </Button>
      {asking ? (
        <Dialog title={t.clearTitle} onClose={() => setAsking(false)}>
          <p>{meaning}</p>
          <div className="dialog-actions">
            <Button look="danger" onClick={onClear}>
              {t.clearYes}
            </Button>
            <Button onClick={() => setAsking(false)}>{en.common.cancel}</Button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}

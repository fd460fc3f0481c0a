import { useState } from 'react';
import { useNavigate } from 'react-router';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { theDraft, useDraft } from '../draft/theDraft.ts';

const t = en.assess;

/** For shared computers: says where the answers are, and removes them. */
export function ClearDevice() {
  const { keeping } = useDraft();
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const clear = () => {
    theDraft.clear();
    navigate('/');
  };
  return (
    <div className="clear-device">
      {keeping === 'kept' ? <p className="soft">{t.kept}</p> : null}
      <Button
        look="quiet"
        onClick={() => theDraft.update((now) => ({ ...now, position: { step: 'setUp' } }))}
      >
        {t.changeSetUp}
      </Button>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t.clear}
      </Button>
      {asking ? (
        <Dialog title={t.clearTitle} onClose={() => setAsking(false)}>
          <p>{t.clearText}</p>
          <div className="dialog-actions">
            <Button look="danger" onClick={clear}>
              {t.clearYes}
            </Button>
            <Button onClick={() => setAsking(false)}>{en.common.cancel}</Button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}

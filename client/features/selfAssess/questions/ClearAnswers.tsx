import { useNavigate } from 'react-router';
import { assess as t } from '../../../i18n/en/assess.ts';
import { ClearDevice } from '../../../survey/ClearDevice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { theDraft, useDraft } from '../draft/theDraft.ts';

/** The foot of every page of the self-assessment: where the answers are, back to the set-up, or all gone. */
export function ClearAnswers() {
  const { keeping } = useDraft();
  const navigate = useNavigate();
  const clear = () => {
    theDraft.clear();
    navigate('/');
  };
  return (
    <ClearDevice where={keeping === 'kept' ? t.kept : ''} onClear={clear}>
      <Button
        look="quiet"
        onClick={() => theDraft.update((now) => ({ ...now, position: { step: 'setUp' } }))}
      >
        {t.changeSetUp}
      </Button>
    </ClearDevice>
  );
}

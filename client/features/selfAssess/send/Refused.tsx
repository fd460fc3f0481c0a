import { useNavigate } from 'react-router';
import { send as t } from '../../../i18n/en/send.ts';
import { Button } from '../../../ui/Button.tsx';
import { failureText } from '../../../ui/LoadFailure.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { SendState } from '../../../ui/send/sendMachine.ts';
import { theDraft } from '../draft/theDraft.ts';

interface RefusedProps {
  readonly state: Extract<SendState<unknown>, { kind: 'refused' }>;
  readonly onTryNow: () => void;
  readonly onBack: () => void;
}

/** The server answered, and the answer was no. What can be mended in the answers never stays on this page. */
export function Refused({ state, onTryNow, onBack }: RefusedProps) {
  const navigate = useNavigate();
  const clear = () => {
    navigate('/');
    theDraft.clear();
  };
  if (state.refusal === 'gone') {
    return (
      <Notice tone="warning" title={t.goneTitle} live="assertive">
        <p>{t.goneText}</p>
        <div className="actions">
          <Button onClick={clear}>{t.goneClear}</Button>
          <Button look="quiet" onClick={onBack}>
            {t.goneAgain}
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <Notice tone="error" title={t.brokenTitle} live="assertive">
      <p>{t.brokenText}</p>
      <p className="soft">
        {failureText({ kind: 'refused', problem: state.problem, retryAfterSeconds: null })}
      </p>
      <Button onClick={onTryNow}>{t.tryNow}</Button>
    </Notice>
  );
}

import { useState } from 'react';
import { unsubscribe } from '../../../api/respond.ts';
import { respondAway } from '../../../i18n/en/respondAway.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useToken } from '../enter/useToken.ts';
import { Say } from '../welcome/NotOpen.tsx';

const t = respondAway.unsubscribe;

/** One button: a program that opens every link of a mail must not take anybody off the list. */
export function UnsubscribePage() {
  const [token, setToken] = useToken('plumbline.unsubscribe');
  const [state, setState] = useState<'asking' | 'working' | 'done'>('asking');
  const [error, setError] = useState<string | null>(null);
  const go = async () => {
    if (token === null) return;
    setState('working');
    setError(null);
    const outcome = await unsubscribe(token);
    setState(outcome.kind === 'answer' ? 'done' : 'asking');
    if (outcome.kind === 'answer') return setToken(null);
    const wrong = outcome.kind === 'refused' && [400, 404, 410, 422].includes(outcome.problem.status);
    setError(wrong ? t.unknown : t.failed);
  };
  if (state === 'done') return <Say title={t.doneTitle} text={t.doneText} />;
  if (token === null) return <Say title={t.incompleteTitle} text={t.incompleteText} />;
  return (
    <Say title={t.title} text={t.intro}>
      {error === null ? null : (
        <Notice tone="error" live="assertive">
          <p>{error}</p>
        </Notice>
      )}
      <div className="actions">
        <Button look="primary" disabled={state === 'working'} onClick={go}>
          {state === 'working' ? t.working : t.go}
        </Button>
      </div>
    </Say>
  );
}

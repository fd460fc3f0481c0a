import { useCallback, useEffect, useState } from 'react';
import { respond } from '../../i18n/en/respond.ts';
import { Button } from '../../ui/Button.tsx';
import { Done } from './done/Done.tsx';
import type { Draft } from './draft/draft.ts';
import { removeLeftOver } from './draft/leftOver.ts';
import { EnterCode } from './enter/EnterCode.tsx';
import { useToken } from './enter/useToken.ts';
import { Visiting } from './Visiting.tsx';
import { Say } from './welcome/NotOpen.tsx';

/** A member of staff answers: with the token of a link or with a code from paper. */
export function RespondPage() {
  const [token, setToken] = useToken('plumbline.respond');
  const [end, setEnd] = useState<Draft | 'gone' | null>(null);
  useEffect(() => {
    void removeLeftOver();
  }, []);
  const finish = useCallback(
    (draft: Draft) => {
      setEnd(draft);
      setToken(null);
    },
    [setToken],
  );
  const gone = useCallback(() => {
    setEnd('gone');
    setToken(null);
  }, [setToken]);
  const open = (next: string) => {
    setEnd(null);
    setToken(next);
  };
  if (token !== null)
    return (
      <Visiting key={token} token={token} onOtherCode={() => setToken(null)} onGone={gone} onDone={finish} />
    );
  if (end === 'gone')
    return (
      <Say title={respond.goneTitle} text={respond.goneText}>
        <div className="actions">
          <Button onClick={() => setEnd(null)}>{respond.typeCode}</Button>
        </div>
      </Say>
    );
  if (end?.sending != null) return <Done wave={end.wave} sending={end.sending} />;
  return <EnterCode onToken={open} />;
}

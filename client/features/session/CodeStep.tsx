import { useState } from 'react';
import { type Credentials, type Session, signIn } from '../../api/session.ts';
import { session as t } from '../../i18n/en/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { failureWords, useSubmit } from '../../ui/useSubmit.ts';
import { SessionForm } from './parts/SessionForm.tsx';

const s = t.signIn;

interface Props {
  readonly credentials: Credentials;
  readonly onDone: (session: Session) => void;
  readonly onBack: () => void;
}

/** The second step of signing in, for accounts that have one. */
export function CodeStep({ credentials, onDone, onBack }: Props) {
  const [isRecovery, setRecovery] = useState(false);
  const [code, setCode] = useState('');
  const { isSending, failure, run, clear } = useSubmit();
  const send = () => void run(() => signIn({ ...credentials, code: code.trim() || '0' }), onDone);
  const toggle = () => {
    setRecovery(!isRecovery);
    setCode('');
    clear();
  };
  return (
    <SessionForm failure={failure} onSend={send}>
      <Failure text={failureWords(failure, s.codeFailed)} />
      {isRecovery ? null : <p className="measure">{s.codeLead}</p>}
      <TextField
        key={String(isRecovery)}
        label={isRecovery ? s.recovery : s.code}
        hint={isRecovery ? s.recoveryHint : s.codeHint}
        inputMode={isRecovery ? 'text' : 'numeric'}
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        autoCapitalize="characters"
        spellCheck={false}
        value={code}
        onValue={setCode}
      />
      <div className="actions">
        <Button type="submit" look="primary" aria-disabled={isSending}>
          {s.submitCode}
        </Button>
        <Button look="quiet" onClick={toggle}>
          {isRecovery ? s.useApp : s.useRecovery}
        </Button>
        <Button look="quiet" onClick={onBack}>
          {s.back}
        </Button>
      </div>
    </SessionForm>
  );
}

import { useState } from 'react';
import type { Outcome } from '../../../api/call.ts';
import { session as t } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { failureWords, useSubmit } from '../../../ui/useSubmit.ts';
import { PasswordField } from '../parts/PasswordField.tsx';
import { SessionForm } from '../parts/SessionForm.tsx';

interface Props<T> {
  readonly lead: string;
  readonly submit: string;
  readonly ask: (password: string) => Promise<Outcome<T>>;
  readonly onDone: (answer: T) => void;
  readonly onCancel: () => void;
}

/** The password once more, before what nobody else should do at a computer that was left open. */
export function PasswordAgain<T>({ lead, submit, ask, onDone, onCancel }: Props<T>) {
  const [password, setPassword] = useState('');
  const { isSending, failure, run } = useSubmit();
  return (
    <SessionForm failure={failure} onSend={() => void run(() => ask(password), onDone)}>
      <p className="measure">{lead}</p>
      <Failure text={failureWords(failure, t.wrongPassword)} />
      <PasswordField label={t.password} kind="current" value={password} onValue={setPassword} />
      <div className="actions">
        <Button type="submit" look="primary" aria-disabled={isSending}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{t.factor.cancel}</Button>
      </div>
    </SessionForm>
  );
}

import { useState } from 'react';
import { adminJoin } from '../../../i18n/en/adminJoin.ts';
import { session as t } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { failureWords, faultAt, staying } from '../../../ui/useSubmit.ts';
import { PasswordField } from '../parts/PasswordField.tsx';
import { useJoin } from './useJoin.ts';

interface Props {
  readonly token: string;
  readonly onExpired: () => void;
}

/** Somebody without an account: a name and a password, and they are in. */
export function JoinNew({ token, onExpired }: Props) {
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { isSending, failure, join } = useJoin(onExpired);
  const fault = faultAt(failure, '/password');
  return (
    <form className="session-form stack" onSubmit={staying(() => join({ token, name, password }))} noValidate>
      <Failure text={failureWords(failure, adminJoin.taken)} />
      <TextField
        label={t.name}
        hint={t.nameHint}
        autoComplete="name"
        error={faultAt(failure, '/name') && t.faults.name}
        value={name}
        onValue={setName}
      />
      <PasswordField
        label={t.password}
        kind="new"
        error={fault && t.faults.password(fault)}
        value={password}
        onValue={setPassword}
      />
      <Button type="submit" look="primary" aria-disabled={isSending}>
        {adminJoin.join}
      </Button>
    </form>
  );
}

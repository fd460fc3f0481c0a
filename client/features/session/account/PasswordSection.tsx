import { useState } from 'react';
import { changePassword } from '../../../api/account.ts';
import { session as t } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { failureWords, faultAt, useSubmit } from '../../../ui/useSubmit.ts';
import { PasswordField } from '../parts/PasswordField.tsx';
import { Section } from '../parts/Section.tsx';
import { SessionForm } from '../parts/SessionForm.tsx';

const s = t.account;

export function PasswordSection({ email }: { readonly email: string }) {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [isDone, setDone] = useState(false);
  const { isSending, failure, run } = useSubmit();
  const change = () => {
    setDone(false);
    void run(
      () => changePassword(current, password),
      () => {
        setCurrent('');
        setPassword('');
        setDone(true);
      },
    );
  };
  const fault = faultAt(failure, '/password');
  return (
    <Section title={s.passwordTitle}>
      <SessionForm failure={failure} onSend={change}>
        {/* For password managers: whose password it is. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <Failure text={failureWords(failure, t.wrongPassword, ['/password'])} />
        <PasswordField label={t.currentPassword} kind="current" value={current} onValue={setCurrent} />
        <PasswordField
          label={t.newPassword}
          kind="new"
          value={password}
          onValue={setPassword}
          error={fault && t.faults.password(fault)}
        />
        {isDone ? (
          <Notice tone="success" live="polite">
            <p>{s.changedPassword}</p>
          </Notice>
        ) : null}
        <Button type="submit" aria-disabled={isSending}>
          {s.changePassword}
        </Button>
      </SessionForm>
    </Section>
  );
}

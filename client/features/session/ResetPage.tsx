import { useState } from 'react';
import { Link } from 'react-router';
import { askForReset, setNewPassword } from '../../api/account.ts';
import { session as t } from '../../i18n/en/session.ts';
import { en } from '../../i18n/en.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { MessagePage } from '../../ui/MessagePage.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { failureWords, faultAt, useSubmit } from '../../ui/useSubmit.ts';
import { PasswordField } from './parts/PasswordField.tsx';
import { SessionForm } from './parts/SessionForm.tsx';
import { useToken } from './parts/useToken.ts';

const s = t.reset;

type Step = 'form' | 'asked' | 'set' | 'expired';

/** Asks for a link for a new password; with the link, sets it. */
export function ResetPage() {
  const token = useToken();
  const [step, setStep] = useState<Step>('form');
  if (step === 'set')
    return (
      <MessagePage title={s.doneTitle} text={s.done} focus>
        <Link className="button button-primary" to="/sign-in">
          {s.signIn}
        </Link>
      </MessagePage>
    );
  if (step === 'expired')
    return (
      <MessagePage title={s.expiredTitle} text={s.expired} focus>
        <Link className="button button-primary" to="/reset" onClick={() => setStep('form')}>
          {s.again}
        </Link>
      </MessagePage>
    );
  const isAsked = step === 'asked';
  return (
    <div className="page page-narrow stack">
      <title>{en.common.pageTitle(s.title)}</title>
      <PageHeading step={step}>{isAsked ? s.askedTitle : s.title}</PageHeading>
      {isAsked ? (
        <>
          <p className="measure">{s.asked}</p>
          <p className="measure">{s.noMail}</p>
        </>
      ) : token === null ? (
        <AskForm onAsked={() => setStep('asked')} />
      ) : (
        <SetForm token={token} onSet={() => setStep('set')} onExpired={() => setStep('expired')} />
      )}
    </div>
  );
}

function AskForm({ onAsked }: { readonly onAsked: () => void }) {
  const [email, setEmail] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { isSending, failure, run } = useSubmit();
  const send = () => {
    const isThere = email.includes('@');
    setMissing(!isThere);
    if (isThere) void run(() => askForReset(email), onAsked);
  };
  return (
    <SessionForm failure={failure} onSend={send}>
      <p className="measure">{s.lead}</p>
      <Failure text={failureWords(failure, t.other)} />
      <TextField
        label={t.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        value={email}
        onValue={setEmail}
        error={isMissing ? t.faults.email : undefined}
      />
      <Button type="submit" look="primary" aria-disabled={isSending}>
        {s.submit}
      </Button>
    </SessionForm>
  );
}

interface SetProps {
  readonly token: string;
  readonly onSet: () => void;
  readonly onExpired: () => void;
}

function SetForm({ token, onSet, onExpired }: SetProps) {
  const [password, setPassword] = useState('');
  const { isSending, failure, run } = useSubmit();
  const send = () =>
    void run(async () => {
      const outcome = await setNewPassword(token, password);
      if (outcome.kind === 'refused' && outcome.problem.slug === 'link-expired') onExpired();
      return outcome;
    }, onSet);
  const fault = faultAt(failure, '/password');
  return (
    <SessionForm failure={failure} onSend={send}>
      <p className="measure">{s.setLead}</p>
      <Failure text={failureWords(failure, t.other, ['/password'])} />
      <PasswordField
        label={t.newPassword}
        kind="new"
        value={password}
        onValue={setPassword}
        error={fault && t.faults.password(fault)}
      />
      <Button type="submit" look="primary" aria-disabled={isSending}>
        {s.set}
      </Button>
    </SessionForm>
  );
}

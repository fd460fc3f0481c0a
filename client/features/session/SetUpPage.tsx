import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { setUpServer } from '../../api/session.ts';
import { useSession } from '../../api/useSession.ts';
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
import { HOME } from './safeNext.ts';

const s = t.setUp;

/** The first account, by the link that the first start prints. */
export function SetUpPage() {
  const token = useToken();
  const [isExpired, setExpired] = useState(false);
  if (token === null) return <MessagePage title={s.noTokenTitle} text={s.noToken} />;
  if (isExpired)
    return (
      <MessagePage title={s.expiredTitle} text={s.expired} focus>
        <Link className="button button-primary" to="/sign-in">
          {s.signIn}
        </Link>
      </MessagePage>
    );
  return (
    <div className="page page-narrow stack">
      <title>{en.common.pageTitle(s.title)}</title>
      <PageHeading eyebrow={s.eyebrow}>{s.title}</PageHeading>
      <p className="measure">{s.lead}</p>
      <SetUpForm token={token} onExpired={() => setExpired(true)} />
    </div>
  );
}

interface Typed {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly password: string;
}

const FIELDS = ['/name', '/email', '/organisation', '/password'];
const EMPTY: Typed = { name: '', email: '', organisation: '', password: '' };

function SetUpForm({ token, onExpired }: { readonly token: string; readonly onExpired: () => void }) {
  const [typed, setTyped] = useState(EMPTY);
  const { replace } = useSession();
  const navigate = useNavigate();
  const { isSending, failure, run } = useSubmit();
  const field = (name: keyof Typed) => ({
    value: typed[name],
    onValue: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  const send = () =>
    void run(
      async () => {
        const outcome = await setUpServer({ token, ...typed });
        if (outcome.kind === 'refused' && outcome.problem.slug === 'link-expired') onExpired();
        return outcome;
      },
      (session) => {
        replace(session);
        navigate(HOME, { replace: true });
      },
    );
  const password = faultAt(failure, '/password');
  return (
    <SessionForm failure={failure} onSend={send}>
      <Failure text={failureWords(failure, t.other, FIELDS)} />
      <TextField
        label={t.name}
        hint={t.nameHint}
        autoComplete="name"
        error={faultAt(failure, '/name') && t.faults.name}
        {...field('name')}
      />
      <TextField
        label={s.organisation}
        hint={s.organisationHint}
        autoComplete="organization"
        error={faultAt(failure, '/organisation') && t.faults.organisation}
        {...field('organisation')}
      />
      <TextField
        label={t.email}
        type="email"
        inputMode="email"
        autoComplete="username"
        error={faultAt(failure, '/email') && t.faults.email}
        {...field('email')}
      />
      <PasswordField
        label={t.password}
        kind="new"
        error={password && t.faults.password(password)}
        {...field('password')}
      />
      <Button type="submit" look="primary" aria-disabled={isSending}>
        {s.submit}
      </Button>
    </SessionForm>
  );
}

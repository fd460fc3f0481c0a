import { useState } from 'react';
import { Link, Navigate, useLocation, useNavigate, useSearchParams } from 'react-router';
import { type Session, signIn } from '../../api/session.ts';
import { useSession } from '../../api/useSession.ts';
import { session as t } from '../../i18n/en/session.ts';
import { en } from '../../i18n/en.ts';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { failureWords, useSubmit } from '../../ui/useSubmit.ts';
import { CodeStep } from './CodeStep.tsx';
import { PasswordField } from './parts/PasswordField.tsx';
import { SessionForm } from './parts/SessionForm.tsx';
import { safeNext } from './safeNext.ts';

const s = t.signIn;

/**
 * Where to go afterwards: a path of this site from `?next=`, or from the state of the navigation. The latter is ours
 * alone, so it may hold a fragment with a token, which belongs into no address.
 */
function useNext(): string {
  const [query] = useSearchParams();
  const state: unknown = useLocation().state;
  const next = typeof state === 'object' && state !== null && 'next' in state ? String(state.next) : null;
  if (next === null) return safeNext(query.get('next'));
  const [path = '', fragment] = next.split('#');
  const to = safeNext(path);
  return fragment !== undefined && to === path ? `${to}#${fragment}` : to;
}

export function SignInPage() {
  const next = useNext();
  const navigate = useNavigate();
  const { state, replace } = useSession();
  const [typed, setTyped] = useState({ email: '', password: '' });
  const [needsCode, setNeedsCode] = useState(false);
  if (state.kind === 'signed-in') return <Navigate to={next} replace />;
  const done = (session: Session) => {
    replace(session);
    navigate(next, { replace: true });
  };
  return (
    <div className="page page-narrow stack">
      <title>{en.common.pageTitle(s.title)}</title>
      <PageHeading step={needsCode ? 'code' : 'password'}>{needsCode ? s.codeTitle : s.title}</PageHeading>
      {needsCode ? (
        <CodeStep credentials={typed} onDone={done} onBack={() => setNeedsCode(false)} />
      ) : (
        <PasswordStep typed={typed} onTyped={setTyped} onDone={done} onCode={() => setNeedsCode(true)} />
      )}
    </div>
  );
}

interface Typed {
  readonly email: string;
  readonly password: string;
}

interface StepProps {
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
  readonly onDone: (session: Session) => void;
  readonly onCode: () => void;
}

function PasswordStep({ typed, onTyped, onDone, onCode }: StepProps) {
  const { isSending, failure, run } = useSubmit();
  const send = () =>
    void run(async () => {
      const outcome = await signIn(typed);
      if (outcome.kind === 'refused' && outcome.problem.errors.some(({ pointer }) => pointer === '/code'))
        onCode();
      return outcome;
    }, onDone);
  return (
    <>
      <SessionForm failure={failure} onSend={send}>
        <Failure text={failureWords(failure, s.failed)} />
        <TextField
          label={t.email}
          type="email"
          inputMode="email"
          autoComplete="username"
          value={typed.email}
          onValue={(email) => onTyped({ ...typed, email })}
        />
        <PasswordField
          label={t.password}
          kind="current"
          value={typed.password}
          onValue={(password) => onTyped({ ...typed, password })}
        />
        <div className="actions">
          <Button type="submit" look="primary" aria-disabled={isSending}>
            {s.submit}
          </Button>
          <Link className="button button-quiet" to="/reset">
            {s.forgot}
          </Link>
        </div>
      </SessionForm>
      <p className="soft">
        {s.none} <Link to="/">{s.noneLink}</Link>
      </p>
    </>
  );
}

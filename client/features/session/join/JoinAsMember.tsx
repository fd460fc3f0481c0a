import { Link } from 'react-router';
import type { Session } from '../../../api/session.ts';
import { adminJoin as t } from '../../../i18n/en/adminJoin.ts';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { failureWords } from '../../../ui/useSubmit.ts';
import { useJoin } from './useJoin.ts';

interface Props {
  readonly token: string;
  readonly email: string;
  readonly session: Session | null;
  readonly onExpired: () => void;
}

/** Somebody with an account joins as who they are; nobody else can in their place. */
export function JoinAsMember({ token, email, session, onExpired }: Props) {
  const { isSending, failure, join } = useJoin(onExpired);
  const isOther = session !== null && session.person.email.toLowerCase() !== email.toLowerCase();
  if (session === null) {
    return (
      <>
        <p className="measure">{t.hasAccount}</p>
        <div className="actions">
          {/* In the state of the navigation, because the token belongs into no address. */}
          <Link className="button button-primary" to="/sign-in" state={{ next: `/join#${token}` }}>
            {t.signInFirst}
          </Link>
        </div>
      </>
    );
  }
  if (isOther) {
    return (
      <Notice tone="warning" title={t.otherTitle}>
        <p>{t.other(session.person.email, email)}</p>
      </Notice>
    );
  }
  return (
    <>
      <Failure text={failureWords(failure, t.other(session.person.email, email))} />
      <div className="actions">
        <Button look="primary" aria-disabled={isSending} onClick={() => join({ token })}>
          {t.joinAs(session.person.name)}
        </Button>
      </div>
    </>
  );
}

import { Link } from 'react-router';
import { type Asked, lookAtJoin } from '../../api/members.ts';
import { useLoad } from '../../api/useLoad.ts';
import { useSession } from '../../api/useSession.ts';
import { adminJoin as t } from '../../i18n/en/adminJoin.ts';
import { en } from '../../i18n/en.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { MessagePage } from '../../ui/MessagePage.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { JoinAsMember } from './join/JoinAsMember.tsx';
import { JoinNew } from './join/JoinNew.tsx';
import { useToken } from './parts/useToken.ts';

/** Where the link of an invitation leads: who asks, and as what. */
export function JoinPage() {
  const token = useToken();
  if (token === null) return <MessagePage title={t.noTokenTitle} text={t.noToken} />;
  return <Look key={token} token={token} />;
}

function Look({ token }: { readonly token: string }) {
  const { load, reload } = useLoad(token, () => lookAtJoin(token));
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'ready') return <Invited token={token} asked={load.value} onExpired={reload} />;
  if (
    load.outcome.kind === 'refused' &&
    load.outcome.problem.status < 500 &&
    load.outcome.problem.status !== 429
  )
    return (
      <MessagePage title={t.expiredTitle} text={t.expired} focus>
        <Link className="button button-primary" to="/sign-in">
          {t.signIn}
        </Link>
      </MessagePage>
    );
  return <LoadFailure outcome={load.outcome} onRetry={reload} />;
}

interface Props {
  readonly token: string;
  readonly asked: Asked;
  readonly onExpired: () => void;
}

function Invited({ token, asked, onExpired }: Props) {
  const { session } = useSession();
  const { organisation, role, email, hasAccount } = asked;
  return (
    <div className="page page-narrow stack">
      <title>{en.common.pageTitle(t.title(organisation.name))}</title>
      <PageHeading eyebrow={t.eyebrow}>{t.title(organisation.name)}</PageHeading>
      <p className="measure">{t.asks(organisation.name, t.as[role])}</p>
      <p className="measure soft">{t.whom(email)}</p>
      {hasAccount ? (
        <JoinAsMember token={token} email={email} session={session} onExpired={onExpired} />
      ) : (
        <JoinNew token={token} onExpired={onExpired} />
      )}
    </div>
  );
}

import { useEffect } from 'react';
import { Link } from 'react-router';
import type { Outcome } from '../api/call.ts';
import { useSession } from '../api/useSession.ts';
import { sites as t } from '../i18n/en/sites.ts';
import { en } from '../i18n/en.ts';
import { Frame } from './Frame.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { Loading } from './Loading.tsx';

interface Props {
  readonly outcome: Outcome<never>;
  readonly onRetry: () => void;
}

/** Something that is not there, or is not this person's to see: the server tells the two apart to nobody. */
export function NotHere({ outcome, onRetry }: Props) {
  if (outcome.kind !== 'refused') return <LoadFailure outcome={outcome} onRetry={onRetry} />;
  const { status, slug } = outcome.problem;
  if (status === 401) return <SignedOut />;
  if (slug === 'second-factor-required') {
    return <Said {...t.secondFactor} to="/account" link={t.secondFactor.link} />;
  }
  if (status === 403) return <Said {...t.notYours} to="/home" link={t.backHome} />;
  if (status === 404 || status === 410) return <Said {...t.notThere} to="/home" link={t.backHome} />;
  return <LoadFailure outcome={outcome} onRetry={onRetry} />;
}

/** The session has ended: asking for it anew sends to the sign-in page, and back here from there. */
function SignedOut() {
  const { reload } = useSession();
  useEffect(() => void reload(), [reload]);
  return <Loading text={en.common.loading} />;
}

interface SaidProps {
  readonly title: string;
  readonly text: string;
  readonly to: string;
  readonly link: string;
}

function Said({ title, text, to, link }: SaidProps) {
  return (
    <Frame title={title} eyebrow={t.homeEyebrow}>
      <p className="measure">{text}</p>
      <div className="actions">
        <Link className="button button-primary" to={to}>
          {link}
        </Link>
      </div>
    </Frame>
  );
}

import { useEffect } from 'react';
import { Link } from 'react-router';
import type { Outcome } from '../../../api/call.ts';
import { useSession } from '../../../api/useSession.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { failureText } from '../../../ui/LoadFailure.tsx';
import { Notice } from '../../../ui/Notice.tsx';

interface Props {
  readonly outcome: Outcome<never>;
  readonly onRetry: () => void;
}

/** One part of a page could not be fetched; the rest of the page stands. */
export function SectionFailure({ outcome, onRetry }: Props) {
  const { reload } = useSession();
  const problem = outcome.kind === 'refused' ? outcome.problem : null;
  const isSignedOut = problem?.status === 401;
  useEffect(() => {
    if (isSignedOut) void reload();
  }, [isSignedOut, reload]);
  if (problem?.slug === 'second-factor-required') {
    return (
      <Notice tone="warning" title={t.secondFactor.title}>
        <p>{t.secondFactor.text}</p>
        <p>
          <Link to="/account">{t.secondFactor.link}</Link>
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="error" live="polite">
      <p>{failureText(outcome)}</p>
      <p>
        <Button onClick={onRetry}>{en.common.tryAgain}</Button>
      </p>
    </Notice>
  );
}

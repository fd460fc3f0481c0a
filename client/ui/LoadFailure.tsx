import type { Outcome } from '../api/call.ts';
import { en } from '../i18n/en.ts';
import { Button } from './Button.tsx';
import { MessagePage } from './MessagePage.tsx';

const t = en.common;

/** What to tell a person when a call did not succeed. */
export function failureText(outcome: Outcome<unknown>): string {
  if (outcome.kind !== 'refused') return t.unreachableText;
  const { status, title, id } = outcome.problem;
  if (status === 429 || status === 503) return t.busyText;
  return [t.refusedText, title, id === null ? '' : t.reference(id)].filter(Boolean).join(' ');
}

export function LoadFailure({
  outcome,
  onRetry,
}: {
  readonly outcome: Outcome<unknown>;
  readonly onRetry: () => void;
}) {
  return (
    <MessagePage title={t.unreachableTitle} text={failureText(outcome)}>
      <Button look="primary" onClick={onRetry}>
        {t.tryAgain}
      </Button>
    </MessagePage>
  );
}

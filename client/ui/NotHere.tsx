import { Link } from 'react-router';
import type { Outcome } from '../api/call.ts';
import { sites as t } from '../i18n/en/sites.ts';
import { Frame } from './Frame.tsx';
import { LoadFailure } from './LoadFailure.tsx';

interface Props {
  readonly outcome: Outcome<never>;
  readonly onRetry: () => void;
}

/** Something that is not there, or is not this person's to see: the server tells the two apart to nobody. */
export function NotHere({ outcome, onRetry }: Props) {
  if (outcome.kind !== 'refused' || ![403, 404, 410].includes(outcome.problem.status))
    return <LoadFailure outcome={outcome} onRetry={onRetry} />;
  const { title, text } = outcome.problem.status === 403 ? t.notYours : t.notThere;
  return (
    <Frame title={title} eyebrow={t.homeEyebrow}>
      <p className="measure">{text}</p>
      <div className="actions">
        <Link className="button button-primary" to="/home">
          {t.backHome}
        </Link>
      </div>
    </Frame>
  );
}

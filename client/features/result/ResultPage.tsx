import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { result as t } from '../../i18n/en/result.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { MessagePage } from '../../ui/MessagePage.tsx';
import { ResultView } from './ResultView.tsx';
import { useReport } from './useReport.ts';

const again = (
  <Link className="button button-primary" to="/assess">
    {t.again}
  </Link>
);

/** The last day, if this browser has just been told it. */
function expiryIn(state: unknown): string | null {
  const day = (state as { expiresOn?: unknown } | null)?.expiresOn;
  return typeof day === 'string' ? day : null;
}

function Loaded({ id, secret }: { readonly id: string; readonly secret: string }) {
  const { state, retry } = useReport(id, secret);
  const [removed, setRemoved] = useState(false);
  const location = useLocation();
  if (removed) {
    return (
      <MessagePage title={t.removedTitle} text={t.removedText} focus>
        {again}
      </MessagePage>
    );
  }
  if (state.kind === 'loading') return <Loading text={t.loading} />;
  if (state.kind === 'failed') return <LoadFailure outcome={state.outcome} onRetry={retry} />;
  if (state.kind === 'deleted') {
    return (
      <MessagePage title={t.goneTitle} text={t.goneText}>
        {again}
      </MessagePage>
    );
  }
  if (state.kind === 'missing') return <MessagePage title={t.missingTitle} text={t.missingText} />;
  const access = { id, secret, expiresOn: expiryIn(location.state) };
  return <ResultView report={state.report} access={access} onRemoved={() => setRemoved(true)} />;
}

/** The secret stands in the fragment, which a browser never sends: only this page reads it. */
export function ResultPage() {
  const { id = '' } = useParams();
  const secret = useLocation().hash.slice(1);
  if (secret === '') return <MessagePage title={t.noSecretTitle} text={t.noSecretText} />;
  return <Loaded key={`${id}#${secret}`} id={id} secret={secret} />;
}

import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { en } from '../../../i18n/en.ts';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import type { Sending } from '../draft/draft.ts';
import { KeepingNotice } from '../draft/KeepingNotice.tsx';
import { setRefusal } from '../draft/lastRefusal.ts';
import { theDraft, useDraft } from '../draft/theDraft.ts';
import { readFaults } from '../review/readFaults.ts';
import { Delayed, Refused } from './SendStates.tsx';
import type { SendState } from './sendMachine.ts';
import { useSend } from './useSend.ts';
import '../assess.css';
import './send.css';

const t = en.send;

const messages: Readonly<Record<string, string>> = {
  'instrument-version-mismatch': t.outdated,
  'request-too-large': t.tooLarge,
};

/** Unfreezes the draft: nothing was stored, so the next sending is a new one with a key of its own. */
function backToAnswers(state: Extract<SendState, { kind: 'refused' }>): void {
  const { problem } = state;
  const faults = readFaults(problem.errors);
  const known = messages[problem.slug];
  setRefusal(
    faults,
    state.refusal === 'gone' ? null : (known ?? (problem.errors.length > 0 ? null : t.other)),
  );
  theDraft.update((now) => ({ ...now, sending: null, position: { step: 'review' } }));
}

/** Follows the sending to its end: then the draft is removed from this device and the result opens. */
export function SendStep({ sending }: { readonly sending: Sending }) {
  const { state, tryNow } = useSend(sending);
  const { keeping } = useDraft();
  const navigate = useNavigate();
  useEffect(() => {
    if (state.kind === 'stored') {
      const { id, expiresOn } = state.stored;
      navigate(`/result/${id}#${sending.secret}`, { replace: true, state: { expiresOn } });
      theDraft.clear();
    }
    if (state.kind === 'refused' && state.refusal === 'mend') backToAnswers(state);
  }, [state, sending.secret, navigate]);
  return (
    <>
      <KeepingNotice sending />
      <div className="page sending stack">
        <title>{en.common.pageTitle(t.title)}</title>
        <PageHeading eyebrow={t.eyebrow} step="sending">
          {t.title}
        </PageHeading>
        <div role="status" className="stack">
          {state.kind === 'sending' || state.kind === 'idle' ? (
            <>
              <div className="sending-bar" aria-hidden="true" />
              <p>
                {t.working} {state.kind === 'sending' && state.attempt > 1 ? t.attempt(state.attempt) : ''}
              </p>
            </>
          ) : null}
          <Delayed state={state} onTryNow={tryNow} />
        </div>
        {state.kind === 'refused' ? (
          <Refused state={state} onTryNow={tryNow} onBack={() => backToAnswers(state)} />
        ) : (
          <p className="soft measure">{keeping === 'kept' ? t.nothingLost : t.nothingLostOpen}</p>
        )}
      </div>
    </>
  );
}

import { useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { type Stored, sendSelfAssessment } from '../../../api/selfAssessments.ts';
import { send as t } from '../../../i18n/en/send.ts';
import { en } from '../../../i18n/en.ts';
import { setRefusal } from '../../../survey/review/lastRefusal.ts';
import { readFaults } from '../../../survey/review/readFaults.ts';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import type { SendState } from '../../../ui/send/sendMachine.ts';
import { useSend } from '../../../ui/send/useSend.ts';
import { Working } from '../../../ui/send/Working.tsx';
import type { Sending } from '../draft/draft.ts';
import { KeepingNotice } from '../draft/KeepingNotice.tsx';
import { theDraft, useDraft } from '../draft/theDraft.ts';
import { Refused } from './Refused.tsx';

const messages: Readonly<Record<string, string>> = {
  'instrument-version-mismatch': t.outdated,
  'request-too-large': t.tooLarge,
};

/** Unfreezes the draft: nothing was stored, so the next sending is a new one with a key of its own. */
function backToAnswers(state: Extract<SendState<Stored>, { kind: 'refused' }>): void {
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
  const attempt = useMemo(
    () => (signal: AbortSignal) => sendSelfAssessment(sending.key, sending.body, signal),
    [sending],
  );
  const { state, tryNow } = useSend<Stored>(attempt);
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
        <Working text={t.working} state={state} tryNow={tryNow} mayClose={keeping === 'kept'} />
        {state.kind === 'refused' ? (
          <Refused state={state} onTryNow={tryNow} onBack={() => backToAnswers(state)} />
        ) : (
          <p className="soft measure">{keeping === 'kept' ? t.nothingLost : t.nothingLostOpen}</p>
        )}
      </div>
    </>
  );
}

import { useEffect, useMemo } from 'react';
import { sendResponse } from '../../../api/respond.ts';
import { respondSend } from '../../../i18n/en/respondSend.ts';
import { en } from '../../../i18n/en.ts';
import { ClearDevice } from '../../../survey/ClearDevice.tsx';
import { browserStorage } from '../../../survey/draft/browserStorage.ts';
import { KeepingNotices } from '../../../survey/draft/KeepingNotices.tsx';
import { setRefusal } from '../../../survey/review/lastRefusal.ts';
import { noFaults, readFaults } from '../../../survey/review/readFaults.ts';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import type { SendState } from '../../../ui/send/sendMachine.ts';
import { useSend } from '../../../ui/send/useSend.ts';
import { Working } from '../../../ui/send/Working.tsx';
import type { Draft, Sending } from '../draft/draft.ts';
import { removeServerDraft } from '../draft/leftOver.ts';
import { type RespondStore, useRespondDraft } from '../draft/respondStore.ts';
import { markSent } from '../draft/sentMark.ts';
import { endingOf } from './endingOf.ts';
import { NotStored } from './NotStored.tsx';
import '../../../survey/interview.css';

const t = respondSend;

type Refused = Extract<SendState<null>, { kind: 'refused' }>;

/** Unfreezes the draft. The key stays: nothing was stored under it, and it still keeps two devices from storing twice. */
function backToAnswers(store: RespondStore, { problem }: Refused): void {
  // The body is the response itself; the findings are sorted as those of a self-assessment, whose parts have names.
  const faults = readFaults(problem.errors.map((one) => ({ ...one, pointer: `/survey${one.pointer}` })));
  const outdated = problem.slug === 'instrument-version-mismatch';
  setRefusal(faults, outdated ? t.outdated : problem.errors.length > 0 ? null : t.other);
  store.update((now) => ({ ...now, sending: null, position: { step: 'review' } }));
}

interface Props {
  readonly store: RespondStore;
  readonly draft: Draft;
  readonly sending: Sending;
  readonly onDone: (draft: Draft) => void;
}

/** Follows the sending to its end: then nothing of it stays on this device. */
export function SendStep({ store, draft, sending, onDone }: Props) {
  const { keeping } = useRespondDraft(store);
  const { token, key } = draft;
  const { body } = sending;
  const attempt = useMemo(
    () => (signal: AbortSignal) => sendResponse(token, key, body, signal),
    [token, key, body],
  );
  const progress = useSend<null>(attempt);
  const { state } = progress;
  const isKept = keeping === 'kept' && store.device === 'own';
  const ending = state.kind === 'refused' ? endingOf(state.problem) : undefined;
  useEffect(() => {
    if (state.kind === 'stored') {
      setRefusal(noFaults, null);
      removeServerDraft(draft);
      if (store.device === 'own' && draft.wave.anonymity === 'personal')
        markSent(browserStorage('local'), draft.token, draft.wave.closesAt);
      onDone(draft);
      store.clear();
    }
    if (state.kind === 'refused' && state.refusal === 'mend' && ending === undefined)
      backToAnswers(store, state);
  }, [state, ending, draft, store, onDone]);
  if (state.kind === 'refused' && (ending !== undefined || state.refusal !== 'mend'))
    return <NotStored store={store} draft={draft} state={state} ending={ending} onTryNow={progress.tryNow} />;
  return (
    <>
      <KeepingNotices keeping={keeping} sending onAdopt={store.adopt} />
      <div className="page sending stack">
        <title>{en.common.pageTitle(t.title)}</title>
        <PageHeading eyebrow={t.eyebrow} step="sending" focusAtOnce>
          {t.title}
        </PageHeading>
        <Working text={t.working} {...progress} mayClose={isKept} />
        <p className="soft measure">{isKept ? t.nothingLost : t.nothingLostTab}</p>
        {state.kind === 'sending' ? null : (
          <ClearDevice where="" meaning={t.clearMeaning} onClear={store.clear} />
        )}
      </div>
    </>
  );
}

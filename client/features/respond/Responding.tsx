import { useEffect } from 'react';
import type { Draft } from './draft/draft.ts';
import { type RespondStore, useRespondDraft } from './draft/respondStore.ts';
import { Interviewing } from './questions/Interviewing.tsx';
import { SendStep } from './send/SendStep.tsx';

interface Props {
  readonly store: RespondStore;
  readonly onLeave: () => void;
  /** Cleared here, or sent or cleared in another tab. */
  readonly onGone: () => void;
  readonly onDone: (draft: Draft) => void;
}

/** The questions, the last look, the sending: where it stands is part of the draft. */
export function Responding({ store, onLeave, onGone, onDone }: Props) {
  const { draft, epoch } = useRespondDraft(store);
  const gone = draft === null;
  useEffect(() => {
    if (gone) onGone();
  }, [gone, onGone]);
  if (draft === null) return null;
  if (draft.sending !== null)
    return <SendStep key={epoch} store={store} draft={draft} sending={draft.sending} onDone={onDone} />;
  return <Interviewing key={epoch} store={store} onLeave={onLeave} />;
}

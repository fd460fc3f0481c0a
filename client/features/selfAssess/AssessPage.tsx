import { setUp as setUpWords } from '../../i18n/en/setUp.ts';
import { en } from '../../i18n/en.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Assessment } from './Assessment.tsx';
import { emptyDraft } from './draft/draft.ts';
import { KeepingNotice } from './draft/KeepingNotice.tsx';
import { theDraft, useDraft } from './draft/theDraft.ts';
import { useInstruments } from './questions/useInstruments.ts';
import { SendStep } from './send/SendStep.tsx';
import { SetUpStep } from './setUp/SetUpStep.tsx';

/** One self-assessment from its set-up to its sending; where it stands is part of the draft. */
export function AssessPage() {
  const { load, retry } = useInstruments();
  const { draft, epoch } = useDraft();
  const { setUp, position, sending } = draft ?? emptyDraft;
  if (sending !== null) return <SendStep sending={sending} />;
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <LoadFailure outcome={load.outcome} onRetry={retry} />;
  if (position.step !== 'setUp') return <Assessment key={epoch} offer={load.value} epoch={epoch} />;
  return (
    <>
      <title>{en.common.pageTitle(setUpWords.title)}</title>
      <KeepingNotice />
      <SetUpStep
        setUp={setUp}
        offer={load.value}
        onChange={(change) => theDraft.update((now) => ({ ...now, setUp: { ...now.setUp, ...change } }))}
        onDone={() => theDraft.update((now) => ({ ...now, position: firstPage(now.setUp.parts) }))}
      />
    </>
  );
}

const firstPage = (parts: 'survey' | 'checklist' | 'both' | null) =>
  ({
    step: 'questions',
    part: parts === 'checklist' ? 'checklist' : 'survey',
    page: null,
    fromReview: false,
  }) as const;

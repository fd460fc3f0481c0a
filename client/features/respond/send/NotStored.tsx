import { respondSend } from '../../../i18n/en/respondSend.ts';
import { Button } from '../../../ui/Button.tsx';
import { failureText } from '../../../ui/LoadFailure.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { SendState } from '../../../ui/send/sendMachine.ts';
import type { Draft } from '../draft/draft.ts';
import { removeServerDraft } from '../draft/leftOver.ts';
import type { RespondStore } from '../draft/respondStore.ts';
import { Say } from '../welcome/NotOpen.tsx';
import type { Ending } from './endingOf.ts';

const t = respondSend;

interface Props {
  readonly store: RespondStore;
  readonly draft: Draft;
  readonly state: Extract<SendState<null>, { kind: 'refused' }>;
  readonly ending: Ending | undefined;
  readonly onTryNow: () => void;
}

/** The server's no is final, or it has a fault. The answers stay until their owner removes them. */
export function NotStored({ store, draft, state, ending, onTryNow }: Props) {
  if (ending === undefined)
    return (
      <Say title={t.brokenTitle} text={t.brokenText}>
        <Notice tone="error" live="assertive">
          <p>{failureText({ kind: 'refused', problem: state.problem, retryAfterSeconds: null })}</p>
        </Notice>
        <div className="actions">
          <Button look="primary" onClick={onTryNow}>
            {t.tryNow}
          </Button>
        </div>
      </Say>
    );
  const remove = () => {
    removeServerDraft(draft);
    store.clear();
  };
  return (
    <Say {...t.endings[ending]}>
      <div className="actions">
        <Button look="primary" onClick={remove}>
          {t.remove}
        </Button>
      </div>
    </Say>
  );
}

import { send as t } from '../../i18n/en/send.ts';
import { Delayed } from './Delayed.tsx';
import type { SendProgress } from './useSend.ts';
import './send.css';

interface Props extends SendProgress<unknown> {
  readonly text: string;
  /** What waits to be sent is kept on the device, so the page may be closed. */
  readonly mayClose: boolean;
}

/** What is going on while something is sent: under way, waiting, or left to the person. */
export function Working({ text, ...progress }: Props) {
  const { state } = progress;
  return (
    <div role="status" className="stack">
      {state.kind === 'sending' || state.kind === 'idle' ? (
        <>
          <div className="sending-bar" aria-hidden="true" />
          <p>
            {text} {state.kind === 'sending' && state.attempt > 1 ? t.attempt(state.attempt) : ''}
          </p>
        </>
      ) : null}
      <Delayed {...progress} />
    </div>
  );
}

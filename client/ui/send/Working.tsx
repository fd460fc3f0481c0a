import { en } from '../../i18n/en.ts';
import { Delayed } from './Delayed.tsx';
import type { SendProgress } from './useSend.ts';
import './send.css';

const t = en.send;

/** What is going on while something is sent: under way, waiting, or left to the person. */
export function Working({ text, ...progress }: SendProgress<unknown> & { readonly text: string }) {
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

import { send as t } from '../../i18n/en/send.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import type { SendProgress } from './useSend.ts';

/** It did not get through yet, and what happens next. */
export function Delayed({ state, tryNow, mayClose }: SendProgress<unknown> & { readonly mayClose: boolean }) {
  if (state.kind !== 'waiting' && state.kind !== 'paused') return null;
  const [online, later] = mayClose ? [t.againOnline, t.pausedText] : [t.againOnlineHere, t.pausedHere];
  const paused = state.cause === 'offline' ? online : later;
  const next = state.kind === 'waiting' ? t.againIn(state.seconds) : paused;
  return (
    <Notice tone="warning" title={t.delayTitle[state.cause]}>
      <p>{next}</p>
      <Button onClick={tryNow}>{t.tryNow}</Button>
    </Notice>
  );
}

import { en } from '../../i18n/en.ts';
import { Button } from '../Button.tsx';
import { Notice } from '../Notice.tsx';
import type { SendProgress } from './useSend.ts';

const t = en.send;

/** It did not get through yet, and what happens next. */
export function Delayed({ state, tryNow }: SendProgress<unknown>) {
  if (state.kind !== 'waiting' && state.kind !== 'paused') return null;
  const next =
    state.kind === 'waiting'
      ? t.againIn(state.seconds)
      : state.cause === 'offline'
        ? t.againOnline
        : t.pausedText;
  return (
    <Notice tone="warning" title={t.delayTitle[state.cause]}>
      <p>{next}</p>
      <Button onClick={tryNow}>{t.tryNow}</Button>
    </Notice>
  );
}

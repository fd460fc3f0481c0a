import { useEffect, useRef, useState } from 'react';
import { result as t } from '../../../i18n/en/result.ts';
import { Button } from '../../../ui/Button.tsx';

/** Copies where the browser allows it; elsewhere the link is shown, selected, to be copied by hand. */
export function CopyLink() {
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state === 'byHand') field.current?.select();
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setState('copied');
    } catch {
      setState('byHand');
    }
  };
  return (
    <>
      <Button onClick={copy}>{t.copy}</Button>
      {state === 'byHand' ? (
        <label className="copy-by-hand">
          <span>{t.copyByHand}</span>
          <input
            ref={field}
            className="text-input"
            aria-label={t.linkLabel}
            readOnly
            value={window.location.href}
            onFocus={(event) => event.target.select()}
          />
        </label>
      ) : null}
      <span role="status" className="copied">
        {state === 'copied' ? t.copied : ''}
      </span>
    </>
  );
}

import { useRef, useState } from 'react';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import { Button } from '../../../ui/Button.tsx';

/** The link to see and to copy. Where the browser does not copy, it is selected to be copied by hand. */
export function CopyLink({ link }: { readonly link: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  const field = useRef<HTMLInputElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setState('copied');
    } catch {
      field.current?.select();
      setState('byHand');
    }
  };
  return (
    <div className="copy-link">
      <input
        ref={field}
        className="text-input"
        aria-label={t.linkLabel}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <Button look="primary" onClick={copy}>
        {t.copy}
      </Button>
      <p role="status" className="copy-said">
        {state === 'copied' ? t.copied : state === 'byHand' ? t.copyByHand : ''}
      </p>
    </div>
  );
}

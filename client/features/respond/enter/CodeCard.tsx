import { type ReactNode, useEffect, useRef, useState } from 'react';
import { inGroups } from '../../../api/code.ts';
import { respondSend } from '../../../i18n/en/respondSend.ts';
import { Button } from '../../../ui/Button.tsx';
import './code.css';

const t = respondSend;

interface Props {
  readonly label: string;
  readonly code: string;
  readonly children?: ReactNode;
}

/** A code to keep: to read, to copy, to print. */
export function CodeCard({ label, code, children }: Props) {
  return (
    <section className="code-card stack" aria-label={label}>
      <h2>{label}</h2>
      <p className="code-card-code" data-code={inGroups(code)}>
        {inGroups(code)
          .split('-')
          .map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be alike
            <span key={index}>{group}</span>
          ))}
      </p>
      {children}
      <div className="actions">
        <CopyCode label={label} text={inGroups(code)} />
        <Button onClick={() => window.print()}>{t.print}</Button>
      </div>
    </section>
  );
}

/** Where the browser does not let a page copy, the code is shown selected. */
function CopyCode({ label, text }: { readonly label: string; readonly text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (state === 'byHand') field.current?.select();
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('byHand');
    }
  };
  return (
    <>
      <Button onClick={copy}>{t.copy}</Button>
      {state === 'byHand' ? (
        <label className="code-copy">
          <span>{t.copyByHand}</span>
          <input ref={field} className="text-input code-input" aria-label={label} readOnly value={text} />
        </label>
      ) : null}
      <span role="status">{state === 'copied' ? t.copied : ''}</span>
    </>
  );
}

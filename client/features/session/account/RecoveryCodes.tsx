import { useEffect, useRef, useState } from 'react';
import { session as t } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';

const s = t.factor;

interface Props {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** The ten codes, shown this once. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const [isCopied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <div className="stack">
      <h3 ref={heading} tabIndex={-1}>
        {s.codesTitle}
      </h3>
      <p className="measure">{s.codesLead}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code} className="key-text">
            {code}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button look="primary" onClick={onKept}>
          {s.kept}
        </Button>
        {/* Missing over plain http in a local network. */}
        {navigator.clipboard === undefined ? null : <Button onClick={() => void copy()}>{s.copy}</Button>}
        <Button onClick={() => window.print()}>{s.print}</Button>
      </div>
      <p role="status">{isCopied ? s.copied : ''}</p>
    </div>
  );
}

import { useEffect, useRef } from 'react';
import { setUp as t } from '../../../i18n/en/setUp.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { SetUpField } from '../draft/readSetUp.ts';

const focusField = (field: SetUpField) =>
  document.querySelector<HTMLElement>(`#set-up-${field} input:not(:disabled)`)?.focus();

/** All that is missing, at the top and with the focus, each with a way to its place. */
export function FaultSummary({
  faults,
  tried,
}: {
  readonly faults: readonly SetUpField[];
  readonly tried: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tried > 0) box.current?.focus();
  }, [tried]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="fault-summary">
      <Notice tone="error" title={t.faultsTitle}>
        <ul>
          {faults.map((field) => (
            <li key={field}>
              <button type="button" className="link-button" onClick={() => focusField(field)}>
                {t.faults[field]}
              </button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

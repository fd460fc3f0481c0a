import { useEffect, useRef } from 'react';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { WaveField } from './readWaveForm.ts';

interface Props {
  readonly faults: readonly { readonly field: WaveField; readonly text: string }[];
  readonly tried: number;
  /** What the server said that belongs to no field. */
  readonly refusal: string | null;
}

/** Opens what is folded away, then goes to the field. */
function focusField(field: WaveField): void {
  const place = document.querySelector<HTMLElement>(`#wave-${field}`);
  const fold = place?.closest('details');
  if (fold) fold.open = true;
  place?.querySelector<HTMLElement>('input:not(:disabled), select')?.focus();
}

/** All that is wrong, at the top and with the focus, each with a way to its place. */
export function FaultList({ faults, tried, refusal }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const some = faults.length > 0 || refusal !== null;
  useEffect(() => {
    if (tried > 0 && some) box.current?.focus();
  }, [tried, some]);
  if (!some) return null;
  return (
    <div ref={box} tabIndex={-1} className="fault-box">
      <Notice tone="error" title={refusal === null ? t.faultsTitle : t.refusedTitle}>
        {refusal === null ? null : <p>{refusal}</p>}
        {faults.length === 0 ? null : (
          <ul>
            {faults.map(({ field, text }) => (
              <li key={field}>
                <button type="button" className="to-fault" onClick={() => focusField(field)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}

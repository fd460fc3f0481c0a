import { useId } from 'react';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The least that may be entered. */
  readonly least?: number;
}

/** A count: typed, or stepped with the buttons beside it. */
export function Stepper({ label, value, onChange, least = 0 }: Props) {
  const id = useId();
  const count = /^\d+$/.test(value.trim()) ? Number(value) : least;
  return (
    <div className="stepper">
      <label htmlFor={id}>{label}</label>
      <div className="stepper-box">
        <button
          type="button"
          aria-label={t.fewer(label)}
          disabled={count <= least}
          onClick={() => onChange(String(Math.max(least, count - 1)))}
        >
          −
        </button>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={value}
          onFocus={(event) => event.target.select()}
          onChange={(event) => onChange(event.target.value)}
        />
        <button type="button" aria-label={t.more(label)} onClick={() => onChange(String(count + 1))}>
          +
        </button>
      </div>
    </div>
  );
}

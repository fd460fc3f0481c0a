import { Field } from '../../../ui/Field.tsx';
import { isLocalTime, type LocalTime, localInWords } from '../words/times.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: LocalTime;
  readonly onChange: (value: LocalTime) => void;
}

/** A day and a time on the wave's clock. The words below settle whether 01/12 is in January. */
export function TimeField({ label, hint, error, value, onChange }: Props) {
  return (
    <div>
      <Field label={label} {...(hint === undefined ? {} : { hint })} error={error}>
        {(ids) => (
          <input
            {...ids}
            type="datetime-local"
            className="text-input time-input"
            value={value}
            onChange={(event) => onChange(event.target.value.slice(0, 16))}
          />
        )}
      </Field>
      <p className="field-hint in-words">{isLocalTime(value) ? localInWords(value) : ''}</p>
    </div>
  );
}

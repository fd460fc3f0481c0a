import type { InputHTMLAttributes } from 'react';
import { Field } from './Field.tsx';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function TextField({ label, hint, error, value, onValue, ...input }: Props) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} error={error}>
      {(ids) => (
        <input
          {...ids}
          {...input}
          className="text-input"
          value={value}
          onChange={(event) => onValue(event.target.value)}
        />
      )}
    </Field>
  );
}

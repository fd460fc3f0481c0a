import { useId } from 'react';
import './field.css';

export interface Option<V extends string> {
  readonly value: V;
  readonly title: string;
  readonly hint?: string;
}

interface Props<V extends string> {
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly options: readonly Option<V>[];
  readonly value: V | null;
  readonly onChange: (value: V) => void;
}

/** One of several, as cards with a real radio button in each. */
export function Choices<V extends string>({ legend, hint, error, options, value, onChange }: Props<V>) {
  const name = useId();
  return (
    <fieldset className="choices" aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="field-label">{legend}</legend>
      {hint === undefined ? null : <p className="field-hint">{hint}</p>}
      {error === undefined ? null : (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div className="choices-list">
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <span className="choice-title">{option.title}</span>
              {option.hint === undefined ? null : <span className="choice-hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

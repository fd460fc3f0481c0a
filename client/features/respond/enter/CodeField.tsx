import { type FormEvent, useState } from 'react';
import { readCode } from '../../../api/code.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import './code.css';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly wrong: string;
  /** Letters of a whole code. */
  readonly length: number;
  readonly submit: string;
  readonly working?: string | null;
  /** What came of the last try. */
  readonly error?: string | undefined;
  readonly danger?: boolean;
  readonly onCode: (code: string) => void;
}

/** A code is typed as it comes: with or without dashes, in small letters, O for 0. Only a whole one goes on. */
export function CodeField({
  label,
  hint,
  wrong,
  length,
  submit,
  working = null,
  error,
  danger,
  onCode,
}: Props) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState<string | null>(null);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const code = readCode(typed, length);
    setTried(typed);
    if (code !== null) onCode(code);
    else document.getElementById('typed-code')?.querySelector('input')?.focus();
  };
  const shown = tried !== typed ? undefined : readCode(typed, length) === null ? wrong : error;
  return (
    <form className="code-form stack" onSubmit={go} noValidate id="typed-code">
      <div role="status" aria-live="polite" className="visually-hidden">
        {shown === error ? error : ''}
      </div>
      <Field label={label} hint={hint} error={shown}>
        {(ids) => (
          <input
            {...ids}
            className="text-input code-input"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button look={danger ? 'danger' : 'primary'} type="submit" disabled={working !== null}>
        {working ?? submit}
      </Button>
    </form>
  );
}

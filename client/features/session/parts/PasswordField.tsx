import { useState } from 'react';
import { session as t } from '../../../i18n/en/session.ts';
import { Field } from '../../../ui/Field.tsx';
import './session.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** A new one to think up, or the one that is in force: password managers ask for the difference. */
  readonly kind: 'new' | 'current';
  readonly error?: string | undefined;
}

/** A password that can be looked at while it is typed: on a phone that saves more tries than it costs. */
export function PasswordField({ label, value, onValue, kind, error }: Props) {
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} {...(kind === 'new' ? { hint: t.passwordHint } : {})} error={error}>
      {(ids) => (
        <span className="password-row">
          <input
            {...ids}
            className="text-input"
            type={isShown ? 'text' : 'password'}
            autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            required
            value={value}
            onChange={(event) => onValue(event.target.value)}
          />
          <button
            type="button"
            className="button button-secondary"
            aria-label={t.showLabel(label)}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? t.hide : t.show}
          </button>
        </span>
      )}
    </Field>
  );
}

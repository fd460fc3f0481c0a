import { type FormEvent, useEffect, useRef, useState } from 'react';
import { addSite } from '../../../api/sites.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { refusalText } from '../../../ui/useAct.ts';
import { isName } from '../setUp/readWaveForm.ts';

interface Props {
  readonly organisation: string;
  readonly onDone: (name: string) => void;
  readonly onCancel?: () => void;
}

/** Two fields; faults are named at the first attempt, both at once. */
export function AddSite({ organisation, onDone, onCancel }: Props) {
  const [name, setName] = useState('');
  const [setting, setSetting] = useState('');
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const wasAsked = onCancel !== undefined;
  useEffect(() => {
    if (wasAsked) first.current?.focus();
  }, [wasAsked]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isName(name) || setting === '' || busy) return;
    setBusy(true);
    const outcome = await addSite(organisation, { name: name.trim(), setting });
    setBusy(false);
    if (outcome.kind === 'answer') onDone(name.trim());
    else setRefusal(refusalText(outcome));
  };
  return (
    <form className="panel form-grid" onSubmit={submit} noValidate aria-label={t.addSite}>
      {refusal === null ? null : <Notice tone="error" live="assertive" title={refusal} />}
      <Field
        label={t.siteName}
        hint={t.siteNameHint}
        error={tried && !isName(name) ? t.siteNameFault : undefined}
      >
        {(ids) => (
          <input
            {...ids}
            ref={first}
            className="text-input"
            autoComplete="off"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <SettingField value={setting} onChange={setSetting} tried={tried} />
      <div className="actions">
        <Button look="primary" type="submit" aria-disabled={busy}>
          {t.addSite}
        </Button>
        {onCancel === undefined ? null : (
          <Button look="quiet" onClick={onCancel}>
            {en.common.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

interface SettingProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly tried: boolean;
}

export function SettingField({ value, onChange, tried }: SettingProps) {
  return (
    <Field
      label={t.siteSetting}
      hint={t.siteSettingHint}
      error={tried && value === '' ? t.siteSettingFault : undefined}
    >
      {(ids) => (
        <select
          {...ids}
          className="text-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t.choose}</option>
          {Object.entries(t.settings).map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

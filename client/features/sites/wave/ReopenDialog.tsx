import { type FormEvent, useState } from 'react';
import { reopenWave } from '../../../api/waves.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { Field } from '../../../ui/Field.tsx';
import { useAct } from '../../../ui/useAct.ts';
import { TimeField } from '../parts/TimeField.tsx';
import { isName } from '../setUp/readWaveForm.ts';
import { daysLater, isLocalTime, localTime } from '../words/times.ts';
import { FormDialog } from './FormDialog.tsx';
import type { SteerDialogProps } from './steerDialog.ts';

const MOST_CHARACTERS = 300;

/** Possible only until the result stands; who did it and why goes into the log. */
export function ReopenDialog({ wave, say, onReload, onClose }: SteerDialogProps) {
  const now = localTime(Date.now(), wave.timeZone);
  const [closesAt, setClosesAt] = useState(() => daysLater(now, 7, '18:00'));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, act } = useAct(say);
  const late = isLocalTime(closesAt) && closesAt > now;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!late || !isName(reason)) return;
    await act(
      () => reopenWave(wave.id, { closesAt, reason: reason.trim() }),
      () => {
        say({ text: t.reopenDone });
        onReload();
      },
    );
    onClose();
  };
  return (
    <FormDialog
      title={t.reopenTitle}
      text={t.reopenText}
      submit={t.reopenYes}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TimeField
        label={t.reopenClosing}
        error={tried && !late ? t.laterFault : undefined}
        value={closesAt}
        onChange={setClosesAt}
      />
      <Field
        label={t.reopenReason}
        hint={t.reopenReasonHint}
        error={tried && !isName(reason) ? t.reopenReasonFault : undefined}
      >
        {(ids) => (
          <input
            {...ids}
            className="text-input"
            autoComplete="off"
            maxLength={MOST_CHARACTERS}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}

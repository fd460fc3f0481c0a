import { type FormEvent, useState } from 'react';
import { changeWave } from '../../../api/waves.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { useAct } from '../../../ui/useAct.ts';
import { TimeField } from '../parts/TimeField.tsx';
import { daysLater, isLocalTime, localTime } from '../words/times.ts';
import { FormDialog } from './FormDialog.tsx';
import type { SteerDialogProps } from './steerDialog.ts';

export function LaterDialog({ wave, say, onChanged, onClose }: SteerDialogProps) {
  const present = localTime(Date.parse(wave.closesAt), wave.timeZone);
  const [closesAt, setClosesAt] = useState(() => daysLater(present, 7, present.slice(11)));
  const [tried, setTried] = useState(false);
  const { busy, act } = useAct(say);
  const faulty = !isLocalTime(closesAt) || closesAt <= present;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faulty) return;
    await act(
      () => changeWave(wave.id, { closesAt }),
      (changed) => {
        onChanged(changed);
        say({ text: t.laterDone });
      },
    );
    onClose();
  };
  return (
    <FormDialog
      title={t.laterTitle}
      text={t.laterText}
      submit={t.save}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TimeField
        label={t.laterField}
        error={tried && faulty ? t.laterFault : undefined}
        value={closesAt}
        onChange={setClosesAt}
      />
    </FormDialog>
  );
}

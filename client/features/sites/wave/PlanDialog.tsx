import { type FormEvent, useState } from 'react';
import { changeWave } from '../../../api/waves.ts';
import { sitesSetUp } from '../../../i18n/en/sitesSetUp.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { useAct } from '../../../ui/useAct.ts';
import { TimeField } from '../parts/TimeField.tsx';
import { useNow } from '../parts/useNow.ts';
import { isLocalTime, localTime } from '../words/times.ts';
import { FormDialog } from './FormDialog.tsx';
import type { SteerDialogProps } from './steerDialog.ts';

/** While nothing has begun, both times may move either way. */
export function PlanDialog({ wave, say, onChanged, onClose }: SteerDialogProps) {
  const [opensAt, setOpensAt] = useState(() => localTime(Date.parse(wave.opensAt), wave.timeZone));
  const [closesAt, setClosesAt] = useState(() => localTime(Date.parse(wave.closesAt), wave.timeZone));
  const [tried, setTried] = useState(false);
  const now = localTime(useNow(), wave.timeZone);
  const { busy, act } = useAct(say);
  const opensWrong = !isLocalTime(opensAt) || opensAt <= now;
  const closesWrong = !isLocalTime(closesAt) || closesAt <= opensAt;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (opensWrong || closesWrong) return;
    await act(
      () => changeWave(wave.id, { opensAt, closesAt }),
      (changed) => {
        onChanged(changed);
        say({ text: t.planDone });
      },
    );
    onClose();
  };
  return (
    <FormDialog
      title={t.planTitle}
      text={t.sinceZone(wave.timeZone)}
      submit={t.save}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TimeField
        label={sitesSetUp.opensAt}
        error={tried && opensWrong ? t.planFault : undefined}
        value={opensAt}
        onChange={setOpensAt}
      />
      <TimeField
        label={sitesSetUp.closesAt}
        error={tried && closesWrong && !opensWrong ? t.planFault : undefined}
        value={closesAt}
        onChange={setClosesAt}
      />
    </FormDialog>
  );
}

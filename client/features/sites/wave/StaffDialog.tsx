import { type FormEvent, useState } from 'react';
import { changeWave } from '../../../api/waves.ts';
import { sites } from '../../../i18n/en/sites.ts';
import { sitesSetUp } from '../../../i18n/en/sitesSetUp.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { useAct } from '../../../ui/useAct.ts';
import { Stepper } from '../parts/Stepper.tsx';
import { ROLES, readStaff, type StaffRole, totalOf, type WaveForm } from '../setUp/waveForm.ts';
import { FormDialog } from './FormDialog.tsx';
import type { SteerDialogProps } from './steerDialog.ts';

/** Staff numbers go up only: a smaller number of colleagues would make the response rate look better than it is. */
export function StaffDialog({ wave, say, onChanged, onClose }: SteerDialogProps) {
  const present = (role: StaffRole): number => wave.expectedStaff.byRole[role] ?? 0;
  const [staff, setStaff] = useState<WaveForm['staff']>(() => ({
    clinician: String(present('clinician')),
    manager: String(present('manager')),
    admin: String(present('admin')),
    it: String(present('it')),
    other: String(present('other')),
  }));
  const { busy, act } = useAct(say);
  const byRole = readStaff(staff);
  const lower = byRole !== undefined && ROLES.some((role) => (byRole[role] ?? 0) < present(role));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (byRole === undefined || (lower && wave.phase !== 'planned')) return;
    await act(
      () => changeWave(wave.id, { expectedStaff: { byRole } }),
      (changed) => {
        onChanged(changed);
        say({ text: t.moreStaffDone });
      },
    );
    onClose();
  };
  return (
    <FormDialog
      title={t.moreStaffTitle}
      text={t.moreStaffText}
      submit={t.save}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="steppers">
        {ROLES.map((role) => (
          <Stepper
            key={role}
            label={sites.roles[role] ?? role}
            least={wave.phase === 'planned' ? 0 : present(role)}
            value={staff[role]}
            onChange={(value) => setStaff({ ...staff, [role]: value })}
          />
        ))}
      </div>
      {byRole === undefined ? <p className="field-error">{sitesSetUp.faults.staffRole}</p> : null}
      {lower && wave.phase !== 'planned' ? <p className="field-error">{t.moreStaffText}</p> : null}
      {byRole === undefined ? null : (
        <p className="stepper-total">{sitesSetUp.staffTotal(totalOf(byRole))}</p>
      )}
    </FormDialog>
  );
}

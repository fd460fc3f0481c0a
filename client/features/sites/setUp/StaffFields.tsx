import { useId } from 'react';
import { sites } from '../../../i18n/en/sites.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { Stepper } from '../parts/Stepper.tsx';
import type { FieldProps } from './useSetUp.ts';
import { ROLES, readStaff, type StaffRole, totalOf } from './waveForm.ts';

export function StaffFields({ form, onChange, errorOf }: FieldProps) {
  const id = useId();
  const error = errorOf('staff');
  const staff = readStaff(form.staff);
  const set = (role: StaffRole, value: string) => onChange({ staff: { ...form.staff, [role]: value } });
  return (
    <fieldset id="wave-staff" className="choices" aria-describedby={error === undefined ? undefined : id}>
      <legend className="field-label">{t.staff}</legend>
      <p className="field-hint">{t.staffHint}</p>
      {error === undefined ? null : (
        <p className="field-error" id={id}>
          {error}
        </p>
      )}
      <div className="steppers">
        {ROLES.map((role) => (
          <Stepper
            key={role}
            label={sites.roles[role] ?? role}
            value={form.staff[role]}
            onChange={(value) => set(role, value)}
          />
        ))}
      </div>
      <p className="stepper-total" role="status">
        {staff === undefined ? '' : t.staffTotal(totalOf(staff))}
      </p>
    </fieldset>
  );
}

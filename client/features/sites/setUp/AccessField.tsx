import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { Choices } from '../../../ui/Choices.tsx';
import type { FieldProps } from './useSetUp.ts';

const MODES = (['open-link', 'personal'] as const).map((value) => ({ value, ...t.modes[value] }));

export function AccessField({ form, onChange, errorOf }: FieldProps) {
  return (
    <div id="wave-anonymity">
      <Choices
        legend={t.anonymity}
        error={errorOf('anonymity')}
        options={MODES}
        value={form.anonymity}
        onChange={(anonymity) => onChange({ anonymity })}
      />
    </div>
  );
}

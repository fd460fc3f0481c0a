import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { TimeField } from '../parts/TimeField.tsx';
import type { FieldProps } from './useSetUp.ts';

const OPENS = [
  { value: 'now', title: t.opensNow },
  { value: 'later', title: t.opensLater },
] as const;

export function WhenFields({ form, onChange, errorOf }: FieldProps) {
  return (
    <div className="field-group">
      <Choices
        legend={t.opens}
        options={OPENS}
        value={form.opens}
        onChange={(opens) => onChange({ opens })}
      />
      {form.opens === 'later' ? (
        <div id="wave-opensAt">
          <TimeField
            label={t.opensAt}
            error={errorOf('opensAt')}
            value={form.opensAt}
            onChange={(opensAt) => onChange({ opensAt })}
          />
        </div>
      ) : null}
      <div id="wave-closesAt">
        <TimeField
          label={t.closesAt}
          hint={t.closesHint}
          error={errorOf('closesAt')}
          value={form.closesAt}
          onChange={(closesAt) => onChange({ closesAt })}
        />
      </div>
    </div>
  );
}

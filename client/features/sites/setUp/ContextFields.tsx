import { sites } from '../../../i18n/en/sites.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { Choices } from '../../../ui/Choices.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { FieldProps } from './useSetUp.ts';

const STAGES = Object.entries(sites.stages).map(([value, title]) => ({ value, title }));

/** How far the service is, and with which programme: the report says both. */
export function ContextFields({ form, onChange, errorOf }: FieldProps) {
  return (
    <>
      <div id="wave-stage" className="two-columns">
        <Choices
          legend={t.stage}
          error={errorOf('stage')}
          options={STAGES}
          value={form.stage}
          onChange={(stage) => onChange({ stage })}
        />
      </div>
      <div id="wave-programme">
        <Field label={t.programme} hint={t.programmeHint} error={errorOf('programme')}>
          {(ids) => (
            <input
              {...ids}
              className="text-input"
              autoComplete="off"
              maxLength={200}
              disabled={form.programmeOpen}
              value={form.programmeOpen ? '' : form.programme}
              onChange={(event) => onChange({ programme: event.target.value })}
            />
          )}
        </Field>
        <label className="tick">
          <input
            type="checkbox"
            checked={form.programmeOpen}
            onChange={(event) => onChange({ programmeOpen: event.target.checked })}
          />
          <span>{t.programmeOpen}</span>
        </label>
      </div>
    </>
  );
}

import { loadColleagues } from '../../../api/colleagues.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { Field } from '../../../ui/Field.tsx';
import type { FieldProps } from './useSetUp.ts';
import { readGroup } from './waveForm.ts';

interface Props extends FieldProps {
  readonly organisation: string;
  readonly me: { readonly id: string; readonly name: string };
}

/** What the defaults suit nearly always, folded away; what is set stands on the fold. */
export function MoreFields({ form, onChange, errorOf, organisation, me }: Props) {
  const faulty = (['minimumGroup', 'timeZone', 'accountable'] as const).some(
    (field) => errorOf(field) !== undefined,
  );
  return (
    <details className="fold" open={faulty || undefined}>
      <summary>
        {t.moreTitle}
        <span className="soft fold-now">
          {t.moreNow(readGroup(form.minimumGroup) ?? form.minimumGroup, form.timeZone)}
        </span>
      </summary>
      <div className="fold-body">
        <div id="wave-minimumGroup">
          <Field label={t.minimumGroup} hint={t.minimumGroupHint} error={errorOf('minimumGroup')}>
            {(ids) => (
              <input
                {...ids}
                className="text-input short-input"
                inputMode="numeric"
                autoComplete="off"
                maxLength={2}
                value={form.minimumGroup}
                onChange={(event) => onChange({ minimumGroup: event.target.value })}
              />
            )}
          </Field>
        </div>
        <ZoneField form={form} onChange={onChange} errorOf={errorOf} />
        <AccountableField
          form={form}
          onChange={onChange}
          errorOf={errorOf}
          organisation={organisation}
          me={me}
        />
      </div>
    </details>
  );
}

function ZoneField({ form, onChange, errorOf }: FieldProps) {
  return (
    <div id="wave-timeZone">
      <Field label={t.timeZone} hint={t.timeZoneHint} error={errorOf('timeZone')}>
        {(ids) => (
          <input
            {...ids}
            className="text-input"
            autoComplete="off"
            maxLength={64}
            list="time-zones"
            value={form.timeZone}
            onChange={(event) => onChange({ timeZone: event.target.value.trim() })}
          />
        )}
      </Field>
      <datalist id="time-zones">
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </div>
  );
}

/** Whoever may not see the members can still name themselves. */
function AccountableField({ form, onChange, errorOf, organisation, me }: Props) {
  const { load } = useLoad(organisation, () => loadColleagues(organisation));
  const others = load.kind === 'ready' ? load.value.filter((person) => person.id !== me.id) : [];
  return (
    <div id="wave-accountable">
      <Field label={t.accountable} hint={t.accountableHint} error={errorOf('accountable')}>
        {(ids) => (
          <select
            {...ids}
            className="text-input"
            value={form.accountable}
            onChange={(event) => onChange({ accountable: event.target.value })}
          >
            <option value={me.id}>{t.me(me.name)}</option>
            {others.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

import { setUp as t } from '../../../i18n/en/setUp.ts';
import { Field } from '../../../ui/Field.tsx';
import type { SetUp } from '../draft/draft.ts';

interface Props {
  readonly setUp: SetUp;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<SetUp>) => void;
}

export function SiteField({ setUp, error, onChange }: Props) {
  return (
    <div id="set-up-siteName">
      <Field label={t.siteName} hint={t.siteNameHint} error={error}>
        {(ids) => (
          <input
            {...ids}
            className="text-input"
            autoComplete="organization"
            maxLength={200}
            value={setUp.siteName}
            onChange={(event) => onChange({ siteName: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

export function ProgrammeField({ setUp, error, onChange }: Props) {
  return (
    <div id="set-up-programme">
      <Field label={t.programme} hint={t.programmeHint} error={error}>
        {(ids) => (
          <input
            {...ids}
            className="text-input"
            autoComplete="off"
            maxLength={200}
            disabled={setUp.programmeOpen}
            value={setUp.programmeOpen ? '' : setUp.programme}
            onChange={(event) => onChange({ programme: event.target.value })}
          />
        )}
      </Field>
      <label className="choice choice-slim">
        <input
          type="checkbox"
          checked={setUp.programmeOpen}
          onChange={(event) => onChange({ programmeOpen: event.target.checked })}
        />
        <span>{t.programmeOpen}</span>
      </label>
    </div>
  );
}

export function ParticipantsField({ setUp, error, onChange }: Props) {
  return (
    <div id="set-up-participants">
      <Field label={t.participants} hint={t.participantsHint} error={error}>
        {(ids) => (
          <input
            {...ids}
            className="text-input text-input-short"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            value={setUp.participants}
            onChange={(event) => onChange({ participants: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}

import { assess as t } from '../../../i18n/en/assess.ts';
import { theDraft } from '../draft/theDraft.ts';

interface Props {
  readonly domain: string;
  readonly disagreed: readonly string[];
}

/** A team may record that it could not agree on this domain; the answers stay, and the report says so. */
export function Disagreed({ domain, disagreed }: Props) {
  const change = (checked: boolean) =>
    theDraft.update((now) => {
      const others = now.disagreed.filter((one) => one !== domain);
      return { ...now, disagreed: checked ? [...others, domain] : others };
    });
  return (
    <label className="choice disagreed">
      <input
        type="checkbox"
        checked={disagreed.includes(domain)}
        onChange={(event) => change(event.target.checked)}
      />
      <span>
        <span className="choice-title">{t.disagreed}</span>
        <span className="choice-hint">{t.disagreedHint}</span>
      </span>
    </label>
  );
}

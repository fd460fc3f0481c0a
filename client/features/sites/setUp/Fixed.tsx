import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { isLocalTime, localInWords } from '../words/times.ts';
import type { Offered } from './useOffered.ts';
import { readGroup, readStaff, totalOf, type WaveForm } from './waveForm.ts';

/** One sentence before the button: what can no longer be changed afterwards. */
export function Fixed({ form, offered }: { readonly form: WaveForm; readonly offered: Offered }) {
  const staff = readStaff(form.staff);
  const group = readGroup(form.minimumGroup);
  const expected = staff === undefined ? 0 : totalOf(staff);
  if (expected === 0 || group === undefined || !isLocalTime(form.closesAt)) return null;
  const text = t.fixedText({
    what: offered[form.instrument]?.title ?? t.readiness,
    mode: t.fixedModes[form.anonymity],
    group,
    expected,
    opens: form.opens === 'now' ? t.fixedNow : localInWords(form.opensAt),
    closes: localInWords(form.closesAt),
  });
  return (
    <div className="fixed-summary">
      <h2>{t.fixedTitle}</h2>
      <p>{text}</p>
    </div>
  );
}

import type { Checklist } from '../../../api/checklist.ts';
import { sitesChecklist as t } from '../../../i18n/en/sitesChecklist.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';

interface Props {
  readonly checklist: Checklist;
  readonly mayRun: boolean;
  readonly onSave: () => void;
}

/** Why nothing can be changed, or where the answers come from. */
export function TopNotices({ checklist, mayRun, onSave }: Props) {
  if (checklist.frozen) {
    return (
      <Notice>
        <p>{t.frozen}</p>
      </Notice>
    );
  }
  if (!mayRun) {
    return (
      <Notice>
        <p>{t.reader}</p>
      </Notice>
    );
  }
  if (checklist.carriedFrom === null) return null;
  return (
    <Notice tone="warning" title={t.carriedTitle(checklist.carriedFrom.number)}>
      <p>{t.carriedText}</p>
      <p>
        <Button onClick={onSave}>{t.carriedSave}</Button>
      </p>
    </Notice>
  );
}

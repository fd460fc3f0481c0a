import { sitesChecklist as t } from '../../../i18n/en/sitesChecklist.ts';
import { dayAndTime } from '../words/times.ts';
import { type ChecklistState, isWaiting } from './checklistState.ts';

interface Props {
  readonly state: ChecklistState;
  readonly timeZone: string;
}

/** Whether what is on the page is safe. Said aloud only when it is not: "saving, saved" at every click would tire. */
export function SavedLine({ state, timeZone }: Props) {
  const { saving, checklist, reason } = state;
  const troubled = isWaiting(saving) || saving === 'faulty' || saving === 'refused';
  const text = saving === 'refused' ? `${t.refused} ${reason ?? ''}` : t[saving];
  const { savedBy, savedAt } = checklist;
  return (
    <div className={`saved-line saved-${saving}`}>
      <p role={troubled ? 'alert' : undefined}>{text}</p>
      {savedBy === null || savedAt === null ? null : (
        <p className="soft small">{t.savedBy(savedBy.name, dayAndTime(savedAt, timeZone))}</p>
      )}
    </div>
  );
}

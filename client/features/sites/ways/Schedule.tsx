import type { Invitations } from '../../../api/invitations.ts';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import { dayAndTime } from '../words/times.ts';

type Entry = Invitations['schedule'][number];

const nameOf = ({ kind, number }: Entry): string =>
  kind === 'invitation' ? t.scheduled.invitation : t.scheduled.reminder(number);

/** What leaves when, and what has left. */
export function Schedule({ state, timeZone }: { readonly state: Invitations; readonly timeZone: string }) {
  if (state.schedule.length === 0) return null;
  return (
    <div>
      <h3>{t.scheduleTitle}</h3>
      <ul className="plain-list schedule">
        {state.schedule.map((entry) => (
          <li key={`${entry.kind} ${entry.number} ${entry.at}`}>
            <strong>{nameOf(entry)}</strong>{' '}
            <span>
              {entry.count === null ? t.toRest : t.toCount(entry.count)}, {dayAndTime(entry.at, timeZone)}
            </span>{' '}
            <span className="soft">({t.states[entry.state]})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

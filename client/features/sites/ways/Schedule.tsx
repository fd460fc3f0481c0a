import { type Invitations, sendRoundAgain } from '../../../api/invitations.ts';
import type { WaveView } from '../../../api/waves.ts';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';
import { dayAndTime } from '../words/times.ts';

interface Props {
  readonly wave: WaveView;
  readonly state: Invitations;
  readonly say: (said: Said) => void;
  readonly onDone: () => void;
}

type Entry = Invitations['schedule'][number];

const nameOf = ({ kind, number }: Entry): string =>
  kind === 'invitation' ? t.scheduled.invitation : t.scheduled.reminder(number);

/** What leaves when, and what has left. A round of reminders in doubt is sent again as a whole: single names would tell. */
export function Schedule({ wave, state, say, onDone }: Props) {
  const { busy, act } = useAct(say);
  if (state.schedule.length === 0) return null;
  const again = (round: number) =>
    act(
      () => sendRoundAgain(wave.id, round),
      () => {
        say({ text: t.sentAgain });
        onDone();
      },
    );
  return (
    <div>
      <h3>{t.scheduleTitle}</h3>
      <ul className="plain-list schedule">
        {state.schedule.map((entry) => (
          <li key={`${entry.kind} ${entry.number} ${entry.at}`}>
            <strong>{nameOf(entry)}</strong>{' '}
            <span>
              {entry.count === null ? t.toRest : t.toCount(entry.count)},{' '}
              {dayAndTime(entry.at, wave.timeZone)}
            </span>{' '}
            <span className="soft">({t.states[entry.state]})</span>
            {entry.kind === 'reminder' && entry.mayBeMissing ? (
              <p>
                {t.roundMissing}{' '}
                <Button look="quiet" disabled={busy} onClick={() => again(entry.number)}>
                  {t.sendAgain}
                </Button>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

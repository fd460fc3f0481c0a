import { type FormEvent, useState } from 'react';
import { cancelReminders, type Invitations, remind } from '../../../api/invitations.ts';
import type { WaveView } from '../../../api/waves.ts';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';
import { TimeField } from '../parts/TimeField.tsx';
import { useNow } from '../parts/useNow.ts';
import { FormDialog } from '../wave/FormDialog.tsx';
import { dayAndTime, daysLater, isLocalTime, localTime } from '../words/times.ts';
import { keepsDistance } from './reminderGap.ts';

interface Props {
  readonly wave: WaveView;
  readonly state: Invitations;
  readonly say: (said: Said) => void;
  readonly onDone: () => void;
}

export function Reminders({ wave, state, say, onDone }: Props) {
  const [asked, setAsked] = useState<'now' | 'later' | null>(null);
  const { busy, act } = useAct(say);
  const planned = state.schedule.some((one) => one.kind === 'reminder' && one.state === 'planned');
  const nowFits = keepsDistance(state.schedule, localTime(useNow(), wave.timeZone), wave.timeZone);
  const close = () => setAsked(null);
  const send = async (at?: string) => {
    await act(
      () => remind(wave.id, at),
      (answer) => {
        say({ text: at === undefined ? t.reminded : t.remindPlanned(dayAndTime(answer.at, wave.timeZone)) });
        onDone();
      },
    );
    close();
  };
  const cancel = () =>
    act(
      () => cancelReminders(wave.id),
      () => {
        say({ text: t.remindersCancelled });
        onDone();
      },
    );
  return (
    <div className="stack">
      <div className="actions">
        {state.remindersLeft > 0 && wave.phase === 'open' && nowFits ? (
          <Button onClick={() => setAsked('now')}>{t.remind}</Button>
        ) : null}
        {state.remindersLeft > 0 ? <Button onClick={() => setAsked('later')}>{t.remindAt}</Button> : null}
        {planned ? (
          <Button look="quiet" disabled={busy} onClick={cancel}>
            {t.cancelReminders}
          </Button>
        ) : null}
      </div>
      <p className="soft small">
        {state.remindersLeft > 0 ? t.remindLeft(state.remindersLeft) : t.remindNone}
        {state.remindersLeft > 0 && !nowFits ? ` ${t.remindGap}` : ''}
      </p>
      {asked === 'now' ? (
        <Dialog title={t.remindTitle} onClose={close}>
          <p>{t.remindText}</p>
          <div className="dialog-actions">
            <Button look="primary" disabled={busy} onClick={() => send()}>
              {t.remindYes}
            </Button>
            <Button onClick={close}>{en.common.cancel}</Button>
          </div>
        </Dialog>
      ) : null}
      {asked === 'later' ? (
        <LaterReminder wave={wave} state={state} busy={busy} onSend={send} onClose={close} />
      ) : null}
    </div>
  );
}

interface LaterProps {
  readonly wave: WaveView;
  readonly state: Invitations;
  readonly busy: boolean;
  readonly onSend: (at: string) => void;
  readonly onClose: () => void;
}

function LaterReminder({ wave, state, busy, onSend, onClose }: LaterProps) {
  const now = localTime(Math.max(Date.now(), Date.parse(wave.opensAt)), wave.timeZone);
  const closes = localTime(Date.parse(wave.closesAt), wave.timeZone);
  const [at, setAt] = useState(() => daysLater(now, 7, '09:00'));
  const [tried, setTried] = useState(false);
  const faulty = !isLocalTime(at) || at <= now || at >= closes;
  const tooClose = !faulty && !keepsDistance(state.schedule, at, wave.timeZone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!faulty && !tooClose) onSend(at);
  };
  return (
    <FormDialog
      title={t.remindAtTitle}
      text={t.remindText}
      submit={t.remindAt}
      busy={busy}
      onSubmit={submit}
      onClose={onClose}
    >
      <TimeField
        label={t.remindAtField}
        error={tried ? (faulty ? t.remindFault : tooClose ? t.remindGap : undefined) : undefined}
        value={at}
        onChange={setAt}
      />
    </FormDialog>
  );
}

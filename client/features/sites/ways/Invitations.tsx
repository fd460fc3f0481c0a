import { useState } from 'react';
import { loadInvitations, type Invitations as State } from '../../../api/invitations.ts';
import { useEvery, useLoad } from '../../../api/useLoad.ts';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SectionFailure } from '../parts/SectionFailure.tsx';
import { InviteForm } from './InviteForm.tsx';
import { LinksToCopy } from './LinksToCopy.tsx';
import { PaperCodes } from './PaperCodes.tsx';
import { Parked } from './Parked.tsx';
import { Reminders } from './Reminders.tsx';
import { Schedule } from './Schedule.tsx';
import type { WayProps } from './way.ts';

const POLL_SECONDS = 60;
/** While mail is on its way out, whoever has just sent it is watching. */
const SENDING_SECONDS = 4;

const isLeaving = ({ schedule }: State): boolean => schedule.some((one) => one.state === 'sending');

export function Invitations({ wave, say }: WayProps) {
  const { load, reload } = useLoad(wave.id, () => loadInvitations(wave.id));
  const [adding, setAdding] = useState(false);
  const leaving = load.kind === 'ready' && load.value.canSendMail && isLeaving(load.value);
  useEvery(leaving ? SENDING_SECONDS : POLL_SECONDS, reload);
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <SectionFailure outcome={load.outcome} onRetry={reload} />;
  const state = load.value;
  const nobody = state.invited === 0;
  const done = () => {
    setAdding(false);
    reload();
  };
  return (
    <>
      <section className="block" aria-labelledby="invitations">
        <h2 id="invitations">{t.inviteTitle}</h2>
        {state.canSendMail ? null : (
          <Notice tone="warning">
            <p>{t.noMail}</p>
          </Notice>
        )}
        {nobody ? <p>{t.inviteNobody}</p> : <Counts state={state} />}
        {nobody || adding ? (
          <InviteForm
            wave={wave}
            before={state.invited + state.paper}
            canSendMail={state.canSendMail}
            say={say}
            onDone={done}
            {...(nobody ? {} : { onCancel: () => setAdding(false) })}
          />
        ) : (
          <div className="actions">
            <Button onClick={() => setAdding(true)}>{t.addMore}</Button>
          </div>
        )}
        <Parked state={state} say={say} onDone={reload} />
        {state.canSendMail ? <Schedule wave={wave} state={state} say={say} onDone={reload} /> : null}
        {state.canSendMail && !nobody ? (
          <Reminders wave={wave} state={state} say={say} onDone={reload} />
        ) : null}
        {!state.canSendMail && !nobody ? <LinksToCopy wave={wave} say={say} /> : null}
      </section>
      <PaperCodes wave={wave} made={state.paper} say={say} onDone={reload} />
    </>
  );
}

function Counts({ state }: { readonly state: State }) {
  const mails = (['due', 'sent', 'unknown', 'refused', 'cancelled'] as const).filter(
    (kind) => state.mail[kind] > 0,
  );
  return (
    <div>
      <p className="response-words">{t.invitedCount(state.invited, state.paper)}</p>
      {mails.length === 0 ? null : (
        <p className="soft">{mails.map((kind) => t.mailStates[kind](state.mail[kind])).join(' · ')}</p>
      )}
    </div>
  );
}

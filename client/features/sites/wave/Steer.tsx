import { useState } from 'react';
import type { WaveView } from '../../../api/waves.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { Button } from '../../../ui/Button.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { LaterDialog } from './LaterDialog.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';
import { StaffDialog } from './StaffDialog.tsx';
import type { SteerProps } from './steerDialog.ts';

const DIALOGS = {
  later: LaterDialog,
  staff: StaffDialog,
  close: CloseDialog,
  plan: PlanDialog,
  cancel: CancelDialog,
  reopen: ReopenDialog,
} as const;
type Act = keyof typeof DIALOGS;

const ACTS: Readonly<Record<WaveView['phase'], readonly Act[]>> = {
  planned: ['plan', 'staff', 'cancel'],
  open: ['later', 'staff', 'close'],
  grace: ['reopen'],
  due: ['reopen'],
  computed: [],
  cancelled: [],
};

const LABELS: Readonly<Record<Act, string>> = {
  later: t.later,
  staff: t.moreStaff,
  close: t.closeNow,
  plan: t.plan,
  cancel: t.cancel,
  reopen: t.reopen,
};

/** What may still change in this phase, each behind a button of its own. */
export function Steer(props: SteerProps) {
  const [asked, setAsked] = useState<Act | null>(null);
  const acts = props.wave.mayRun ? ACTS[props.wave.phase] : [];
  if (acts.length === 0) return null;
  const Asked = asked === null ? null : DIALOGS[asked];
  return (
    <section className="page-foot" aria-labelledby="steer">
      <h2 id="steer">{t.steerTitle}</h2>
      <div className="actions">
        {acts.map((act) => (
          <Button key={act} look={act === 'cancel' ? 'quiet' : 'secondary'} onClick={() => setAsked(act)}>
            {LABELS[act]}
          </Button>
        ))}
      </div>
      {Asked === null ? null : <Asked {...props} onClose={() => setAsked(null)} />}
    </section>
  );
}

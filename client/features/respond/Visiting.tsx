import { useCallback, useState } from 'react';
import type { Welcome } from '../../api/respond.ts';
import { respond } from '../../i18n/en/respond.ts';
import { en } from '../../i18n/en.ts';
import { browserStorage } from '../../survey/draft/browserStorage.ts';
import { Button } from '../../ui/Button.tsx';
import { failureText } from '../../ui/LoadFailure.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { dayAfter } from './draft/deviceDrafts.ts';
import type { Draft } from './draft/draft.ts';
import { newDraft } from './draft/newDraft.ts';
import type { Device } from './draft/respondStore.ts';
import { wasSent } from './draft/sentMark.ts';
import { Responding } from './Responding.tsx';
import { ResumeForm } from './resume/ResumeForm.tsx';
import { useVisit, type Visit } from './useVisit.ts';
import { Begin } from './welcome/Begin.tsx';
import { Found, Removed } from './welcome/Found.tsx';
import { AlreadySent, BegunElsewhere, NotOpen, RemoveKept, Say } from './welcome/NotOpen.tsx';
import { useWelcome } from './welcome/useWelcome.ts';
import { WelcomePage } from './welcome/Welcome.tsx';

interface Props {
  readonly token: string;
  readonly onOtherCode: () => void;
  /** Nothing is left on this device, and nothing was sent from here. */
  readonly onGone: () => void;
  readonly onDone: (draft: Draft) => void;
}

/** Who is inside the questions stays there, also without a network; everybody else starts at the welcome page. */
export function Visiting({ token, onOtherCode, onGone, onDone }: Props) {
  const visit = useVisit(token);
  const { forget } = visit;
  const gone = useCallback(() => {
    forget();
    onGone();
  }, [forget, onGone]);
  const done = useCallback(
    (draft: Draft) => {
      forget();
      onDone(draft);
    },
    [forget, onDone],
  );
  if (visit.store !== null && visit.inside)
    return <Responding store={visit.store} onLeave={visit.leave} onGone={gone} onDone={done} />;
  return <AtTheDoor token={token} visit={visit} onOtherCode={onOtherCode} />;
}

interface DoorProps {
  readonly token: string;
  readonly visit: Visit;
  readonly onOtherCode: () => void;
}

function AtTheDoor({ token, visit, onOtherCode }: DoorProps) {
  const { load, retry } = useWelcome(token);
  const onRemove = visit.store === null ? null : visit.remove;
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed')
    return (
      <Say title={en.common.unreachableTitle} text={failureText(load.outcome)}>
        <div className="actions">
          <Button look="primary" onClick={retry}>
            {en.common.tryAgain}
          </Button>
        </div>
      </Say>
    );
  if (load.kind === 'unknown')
    return (
      <Say title={respond.unknownTitle} text={respond.unknownText}>
        <div className="actions">
          <Button look="primary" onClick={onOtherCode}>
            {respond.typeCode}
          </Button>
        </div>
        <RemoveKept onRemove={onRemove} />
      </Say>
    );
  return <Known token={token} visit={visit} welcome={load.welcome} />;
}

interface KnownProps {
  readonly token: string;
  readonly visit: Visit;
  readonly welcome: Welcome;
}

/** The way in is right: begin, go on, go on with what another device has, or learn why none of it is possible. */
function Known({ token, visit, welcome }: KnownProps) {
  const [resuming, setResuming] = useState<Device | null>(null);
  const { wave } = welcome;
  const onRemove = visit.store === null ? null : visit.remove;
  if (wasSent(browserStorage('local'), token, dayAfter(Date.now(), 0)))
    return <AlreadySent onRemove={onRemove} />;
  const isOpen = wave.phase === 'open';
  const inGrace = wave.phase === 'grace';
  if (resuming !== null && (isOpen || inGrace))
    return (
      <ResumeForm
        token={token}
        onDraft={(draft) => visit.begin(resuming, draft)}
        onBack={() => setResuming(null)}
      />
    );
  const begunInTime = inGrace && (visit.store?.get().draft?.ticket ?? null) !== null;
  if (!isOpen && !begunInTime)
    return (
      <NotOpen wave={wave} onRemove={onRemove}>
        {inGrace ? <BegunElsewhere onResume={() => setResuming('shared')} /> : null}
      </NotOpen>
    );
  return (
    <WelcomePage wave={wave}>
      <Removed draft={visit.removed} onUndo={visit.undo} />
      {visit.store === null ? (
        <Begin
          onStart={(device) => visit.begin(device, newDraft(token, welcome, Date.now()))}
          onElsewhere={setResuming}
        />
      ) : (
        <Found late={inGrace} onContinue={visit.enter} onRemove={visit.remove} />
      )}
    </WelcomePage>
  );
}

import { useEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useEvery, useLoad } from '../../../api/useLoad.ts';
import { loadWave, type WaveView } from '../../../api/waves.ts';
import { sites } from '../../../i18n/en/sites.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { en } from '../../../i18n/en.ts';
import { Frame } from '../../../ui/Frame.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { NotHere } from '../../../ui/NotHere.tsx';
import { type Said, useSaid } from '../../../ui/useSaid.tsx';
import { WaysIn } from '../ways/WaysIn.tsx';
import { ChecklistCard, OwnViewCard } from './Cards.tsx';
import { Facts } from './Facts.tsx';
import { OutcomePanel } from './OutcomePanel.tsx';
import { ResponsePanel } from './ResponsePanel.tsx';
import { Status } from './Status.tsx';
import { Steer } from './Steer.tsx';
import './wave.css';
import '../sites.css';

const POLL_SECONDS = 60;

/** What the page before this one wants said here, "The wave is open.": once, and not again after a reload. */
function useHandedOver(say: (said: Said) => void) {
  const navigate = useNavigate();
  const { state } = useLocation() as { readonly state: { readonly said?: string } | null };
  const said = state?.said;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, on arrival
  useEffect(() => {
    if (said === undefined) return;
    say({ text: said });
    navigate('.', { replace: true, state: null });
  }, [said]);
}

export function WavePage() {
  const { id = '' } = useParams();
  const { load, reload, put } = useLoad(id, () => loadWave(id));
  const { say, view } = useSaid();
  useHandedOver(say);
  useEvery(POLL_SECONDS, reload);
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  const wave = load.value;
  return (
    <Frame
      title={`${t.title(wave.number)}: ${wave.instrument.title}`}
      eyebrow={wave.site.name}
      crumbs={[
        { to: '/home', text: sites.backHome },
        { to: `/sites/${wave.site.id}`, text: wave.site.name },
      ]}
    >
      <Status wave={wave} />
      <div className="wave-body">
        <div className="wave-main">
          <Main wave={wave} say={say} />
        </div>
        <aside className="wave-side" aria-label={t.factsTitle}>
          <ChecklistCard wave={wave} />
          <OwnViewCard wave={wave} />
          <Facts wave={wave} />
        </aside>
      </div>
      <Steer wave={wave} say={say} onChanged={put} onReload={reload} />
      {view}
    </Frame>
  );
}

/** What the phase calls for: letting people in, waiting, or reading the outcome. */
function Main({ wave, say }: { readonly wave: WaveView; readonly say: (said: Said) => void }) {
  const { phase } = wave;
  if (phase === 'computed') return <OutcomePanel wave={wave} />;
  if (phase === 'cancelled') return <p className="measure">{t.cancelledText}</p>;
  return (
    <>
      {phase === 'planned' ? null : <ResponsePanel wave={wave} />}
      {wave.mayRun && (phase === 'planned' || phase === 'open') ? <WaysIn wave={wave} say={say} /> : null}
    </>
  );
}

import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { loadSite, type SiteView } from '../../../api/sites.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { listWaves, type WaveView } from '../../../api/waves.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { en } from '../../../i18n/en.ts';
import { Frame } from '../../../ui/Frame.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { NotHere } from '../../../ui/NotHere.tsx';
import { useSaid } from '../../../ui/useSaid.tsx';
import { SectionFailure } from '../parts/SectionFailure.tsx';
import { isAhead } from '../words/phases.ts';
import { RestoreSite } from './RestoreSite.tsx';
import { SiteActions } from './SiteActions.tsx';
import { WaveRow } from './WaveRow.tsx';
import '../sites.css';

export function SitePage() {
  const { id = '' } = useParams();
  const { load, reload, put } = useLoad(id, () => loadSite(id));
  const [deleted, setDeleted] = useState<string | null>(null);
  if (deleted !== null) {
    return <RestoreSite id={id} name={deleted} onRestored={() => setDeleted(null)} />;
  }
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  return <Site site={load.value} onChanged={put} onDeleted={() => setDeleted(load.value.name)} />;
}

interface Props {
  readonly site: SiteView;
  readonly onChanged: (site: SiteView) => void;
  readonly onDeleted: () => void;
}

function Site({ site, onChanged, onDeleted }: Props) {
  const waves = useLoad(site.id, () => listWaves(site.id));
  const { say, view } = useSaid();
  const running = waves.load.kind === 'ready' && waves.load.value.some((wave) => isAhead(wave.phase));
  return (
    <Frame title={site.name} eyebrow={t.siteEyebrow} crumbs={[{ to: '/home', text: t.backHome }]}>
      <p className="soft">
        {t.settings[site.setting]} · {site.organisation.name}
      </p>
      <section className="stack" aria-labelledby="waves">
        <h2 id="waves">{t.wavesTitle}</h2>
        {waves.load.kind === 'loading' ? <Loading text="" /> : null}
        {waves.load.kind === 'failed' ? (
          <SectionFailure outcome={waves.load.outcome} onRetry={waves.reload} />
        ) : null}
        {waves.load.kind === 'ready' ? <Waves site={site} waves={waves.load.value} /> : null}
      </section>
      <SiteActions site={site} running={running} say={say} onChanged={onChanged} onDeleted={onDeleted} />
      {view}
    </Frame>
  );
}

function Waves({ site, waves }: { readonly site: SiteView; readonly waves: readonly WaveView[] }) {
  const newest = waves.toSorted((a, b) => b.number - a.number);
  const open = (
    <Link className="button button-primary" to={`/sites/${site.id}/waves/new`}>
      {t.openWave}
    </Link>
  );
  if (newest.length === 0) {
    return (
      <div className="empty">
        <h3>{t.noWavesTitle}</h3>
        <p>{site.mayRun ? t.noWavesText : t.reader}</p>
        {site.mayRun ? <div className="actions">{open}</div> : null}
      </div>
    );
  }
  const ahead = newest.some((wave) => isAhead(wave.phase));
  return (
    <>
      <p className="measure soft">{t.wavesIntro}</p>
      <ul className="wave-list">
        {newest.map((wave) => (
          <WaveRow key={wave.id} wave={wave} />
        ))}
      </ul>
      {!site.mayRun ? <p className="soft">{t.reader}</p> : null}
      {site.mayRun && ahead ? <p className="soft">{t.oneRunning}</p> : null}
      {site.mayRun && !ahead ? <div className="actions">{open}</div> : null}
    </>
  );
}

import { Link, useParams } from 'react-router';
import { loadLink } from '../../../api/invitations.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { loadWave, type WaveView } from '../../../api/waves.ts';
import { sitesPrint as t } from '../../../i18n/en/sitesPrint.ts';
import { en } from '../../../i18n/en.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { NotHere } from '../../../ui/NotHere.tsx';
import { Poster } from './Poster.tsx';
import { PrintBar } from './PrintBar.tsx';
import { useMinutes } from './useMinutes.ts';
import './print.css';

export function PosterPage() {
  const { id = '' } = useParams();
  const { load, reload } = useLoad(id, () => loadWave(id));
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  const wave = load.value;
  if (wave.anonymity === 'open-link') return <WithLink wave={wave} />;
  return (
    <div className="page stack">
      <title>{en.common.pageTitle(t.posterTitle)}</title>
      <h1>{t.posterTitle}</h1>
      <p className="measure">{t.linkOnly}</p>
      {wave.mayRun ? (
        <p>
          <Link className="button button-secondary" to={`/waves/${id}/codes`}>
            {t.toCodes}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function WithLink({ wave }: { readonly wave: WaveView }) {
  const { load, reload } = useLoad(wave.id, () => loadLink(wave.id));
  const minutes = useMinutes(wave);
  if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  if (load.kind === 'loading' || minutes === undefined) return <Loading text={en.common.loading} />;
  return (
    <>
      <PrintBar wave={wave} title={t.posterTitle} hint={t.screenHint} />
      <Poster wave={wave} link={load.value.link} minutes={minutes} />
    </>
  );
}

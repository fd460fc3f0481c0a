import { useParams } from 'react-router';
import { loadSite } from '../../../api/sites.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { useSignedIn } from '../../../api/useSession.ts';
import { listWaves } from '../../../api/waves.ts';
import { sites } from '../../../i18n/en/sites.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { en } from '../../../i18n/en.ts';
import { Frame } from '../../../ui/Frame.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { NotHere } from '../../../ui/NotHere.tsx';
import { SetUpForm } from './SetUpForm.tsx';
import { newestOf, useOffered } from './useOffered.ts';
import './setUp.css';
import '../sites.css';

/** Everything a wave needs, on one page with sensible defaults. */
export function NewWavePage() {
  const { id = '' } = useParams();
  const { person } = useSignedIn();
  const site = useLoad(id, () => loadSite(id));
  const waves = useLoad(id, () => listWaves(id));
  const offered = useOffered();
  for (const { load, reload } of [site, waves, offered]) {
    if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  }
  if (site.load.kind !== 'ready' || waves.load.kind !== 'ready' || offered.load.kind !== 'ready')
    return <Loading text={en.common.loading} />;
  const { name, mayRun } = site.load.value;
  return (
    <Frame
      title={t.title}
      eyebrow={t.eyebrow(name)}
      crumbs={[
        { to: '/home', text: sites.backHome },
        { to: `/sites/${id}`, text: name },
      ]}
    >
      {mayRun ? (
        <>
          <p className="measure">{t.intro}</p>
          <SetUpForm
            site={site.load.value}
            waves={waves.load.value}
            offered={newestOf(offered.load.value)}
            me={person}
          />
        </>
      ) : (
        <p className="measure">{sites.reader}</p>
      )}
    </Frame>
  );
}

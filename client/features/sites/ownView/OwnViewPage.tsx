import { useParams } from 'react-router';
import { useLoad } from '../../../api/useLoad.ts';
import { loadOwnView, loadWave, type OwnView, type WaveView } from '../../../api/waves.ts';
import { assess } from '../../../i18n/en/assess.ts';
import { sites } from '../../../i18n/en/sites.ts';
import { sitesChecklist as t } from '../../../i18n/en/sitesChecklist.ts';
import { sitesWave } from '../../../i18n/en/sitesWave.ts';
import { en } from '../../../i18n/en.ts';
import { Frame } from '../../../ui/Frame.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { NotHere } from '../../../ui/NotHere.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useQuestions } from '../answering/useQuestions.ts';
import { OwnAnswers } from './OwnAnswers.tsx';
import '../checklist/checklist.css';
import '../sites.css';

/** The lead's own answers, under their own name and outside the wave. */
export function OwnViewPage() {
  const { id = '' } = useParams();
  const wave = useLoad(id, () => loadWave(id));
  const own = useLoad(id, () => loadOwnView(id));
  for (const { load, reload } of [wave, own]) {
    if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  }
  if (wave.load.kind !== 'ready' || own.load.kind !== 'ready') return <Loading text={en.common.loading} />;
  const { site, number } = wave.load.value;
  return (
    <Frame
      title={t.ownTitle}
      eyebrow={site.name}
      crumbs={[
        { to: '/home', text: sites.backHome },
        { to: `/sites/${site.id}`, text: site.name },
        { to: `/waves/${id}`, text: sitesWave.title(number) },
      ]}
    >
      <Notice>
        <p>{t.ownIntro}</p>
        <p>{t.ownTwice}</p>
      </Notice>
      <Asked wave={wave.load.value} own={own.load.value} />
    </Frame>
  );
}

function Asked({ wave, own }: { readonly wave: WaveView; readonly own: OwnView }) {
  const { load, reload } = useQuestions(own.instrument.id, own.instrument.version);
  if (own.frozen && own.answers === null) return <p>{t.ownNone}</p>;
  if (load.kind === 'loading') return <Loading text={assess.loadingQuestions} />;
  if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  return <OwnAnswers wave={wave} own={own} asking={load.value} />;
}

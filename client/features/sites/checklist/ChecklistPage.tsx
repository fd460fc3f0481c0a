import { useParams } from 'react-router';
import { loadChecklist } from '../../../api/checklist.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { loadWave, type WaveView } from '../../../api/waves.ts';
import { assess } from '../../../i18n/en/assess.ts';
import { sites } from '../../../i18n/en/sites.ts';
import { sitesChecklist as t } from '../../../i18n/en/sitesChecklist.ts';
import { sitesWave } from '../../../i18n/en/sitesWave.ts';
import { en } from '../../../i18n/en.ts';
import { Frame } from '../../../ui/Frame.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { NotHere } from '../../../ui/NotHere.tsx';
import { useQuestions } from '../answering/useQuestions.ts';
import { FillIn } from './FillIn.tsx';
import './checklist.css';
import '../sites.css';

export function ChecklistPage() {
  const { id = '' } = useParams();
  const wave = useLoad(id, () => loadWave(id));
  if (wave.load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (wave.load.kind === 'failed') return <NotHere outcome={wave.load.outcome} onRetry={wave.reload} />;
  const { site, number, accountable } = wave.load.value;
  return (
    <Frame
      title={t.title}
      eyebrow={site.name}
      crumbs={[
        { to: '/home', text: sites.backHome },
        { to: `/sites/${site.id}`, text: site.name },
        { to: `/waves/${id}`, text: sitesWave.title(number) },
      ]}
    >
      <p className="measure">{t.intro(accountable.name)}</p>
      <Fetched wave={wave.load.value} />
    </Frame>
  );
}

function Fetched({ wave }: { readonly wave: WaveView }) {
  const { load, reload } = useLoad(wave.id, () => loadChecklist(wave.id));
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  return <Asked wave={wave} checklist={load.value} />;
}

type AskedProps = Omit<Parameters<typeof FillIn>[0], 'asking'>;

function Asked({ wave, checklist }: AskedProps) {
  const { load, reload } = useQuestions(checklist.instrument.id, checklist.instrument.version);
  if (load.kind === 'loading') return <Loading text={assess.loadingQuestions} />;
  if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  return <FillIn wave={wave} checklist={checklist} asking={load.value} />;
}

import { Link } from 'react-router';
import type { WaveView } from '../../../api/waves.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';

/** Nothing changes any more: only looking is left. */
const isOver = ({ phase }: WaveView): boolean => phase === 'computed' || phase === 'cancelled';

export function ChecklistCard({ wave }: { readonly wave: WaveView }) {
  const { answered, of } = wave.checklist;
  if (wave.phase === 'cancelled') return null;
  const may = wave.mayRun && !isOver(wave);
  const action = !may ? t.checklistLook : answered === 0 ? t.checklistStart : t.checklistGoOn;
  return (
    <section className="card" aria-labelledby="checklist-card">
      <h2 id="checklist-card">{t.checklistTitle}</h2>
      <p>{t.checklistText(wave.accountable.name)}</p>
      <p className="card-figure">{t.checklistProgress(answered, of)}</p>
      {may && answered < of ? <p className="soft small">{t.checklistWhy}</p> : null}
      <Link className="button button-secondary" to={`/waves/${wave.id}/checklist`}>
        {action}
      </Link>
    </section>
  );
}

export function OwnViewCard({ wave }: { readonly wave: WaveView }) {
  if (!wave.mayRun || isOver(wave)) return null;
  return (
    <section className="card" aria-labelledby="own-card">
      <h2 id="own-card">{t.ownTitle}</h2>
      <p>{t.ownText}</p>
      <Link className="button button-secondary" to={`/waves/${wave.id}/own-view`}>
        {t.ownDo}
      </Link>
    </section>
  );
}

import { Link } from 'react-router';
import { useLoad } from '../../../api/useLoad.ts';
import { loadOutcome, type WaveOutcome, type WaveView } from '../../../api/waves.ts';
import { sites } from '../../../i18n/en/sites.ts';
import { sitesSetUp } from '../../../i18n/en/sitesSetUp.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { en } from '../../../i18n/en.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { SectionFailure } from '../parts/SectionFailure.tsx';
import { RoleTable } from './RoleTable.tsx';

/** What came of a wave, as it was frozen: the response in words, the checklist, what to do next. */
export function OutcomePanel({ wave }: { readonly wave: WaveView }) {
  const { load, reload } = useLoad(wave.id, () => loadOutcome(wave.id));
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <SectionFailure outcome={load.outcome} onRetry={reload} />;
  const outcome = load.value;
  return (
    <>
      <section className="block" aria-labelledby="outcome">
        <h2 id="outcome">{t.outcomeTitle}</h2>
        <p className="response-words">{outcome.headline}</p>
        {outcome.withdrawn === 0 ? null : <p>{t.withdrawn(outcome.withdrawn)}</p>}
        {outcome.answered === null ? null : (
          <RoleTable byRole={outcome.byRole} minimumGroup={wave.minimumGroup} />
        )}
      </section>
      <ChecklistOutcome checklist={outcome.checklist} />
      {outcome.next.length === 0 ? null : (
        <section className="block" aria-labelledby="next">
          <h2 id="next">{t.outcomeNext}</h2>
          <ol className="next-list">
            {outcome.next.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <NextActions wave={wave} tooFew={outcome.answered === null} />
        </section>
      )}
    </>
  );
}

/** What was advised, one click away. */
function NextActions({ wave, tooFew }: { readonly wave: WaveView; readonly tooFew: boolean }) {
  if (!wave.mayRun) return null;
  return (
    <div className="actions">
      <Link className="button button-secondary" to={`/sites/${wave.site.id}/waves/new`}>
        {sites.next.openNext}
      </Link>
      {tooFew ? (
        <Link className="button button-secondary" to="/assess">
          {sitesSetUp.toConsensus}
        </Link>
      ) : null}
    </div>
  );
}

function ChecklistOutcome({ checklist }: { readonly checklist: WaveOutcome['checklist'] }) {
  return (
    <section className="block" aria-labelledby="outcome-checklist">
      <h2 id="outcome-checklist">{t.outcomeChecklist}</h2>
      {checklist === null ? (
        <p>{t.outcomeNoChecklist}</p>
      ) : (
        <>
          <p className="response-words">{checklist.headline}</p>
          <p>
            {checklist.score === null ? '' : `${t.outcomeScore(checklist.score)} · `}
            {t.checklistProgress(checklist.answered, checklist.of)}
          </p>
          <ul className="gates">
            {checklist.gates.map((gate) => (
              <li key={gate.id}>
                <span className={`gate gate-${gate.state}`}>{t.gate[gate.state]}</span>
                <span>
                  {gate.title}
                  {gate.expired ? <span className="soft"> ({t.gateExpired})</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

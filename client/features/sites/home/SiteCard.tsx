import { Link } from 'react-router';
import type { ListedSite } from '../../../api/sites.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { PhaseTag } from '../parts/PhaseTag.tsx';
import { ResponseLine } from '../parts/ResponseLine.tsx';
import { useNow } from '../parts/useNow.ts';
import { listedPhaseWords } from '../words/phases.ts';
import { nextStep } from './nextStep.ts';

interface Props {
  readonly site: ListedSite;
  /** Below the name of an organisation, or of nothing but the page. */
  readonly heading: 'h2' | 'h3';
}

export function SiteCard({ site, heading: Heading }: Props) {
  const now = useNow();
  const { lastWave, mayRun } = site;
  const step = nextStep(site);
  return (
    <li className="site-card">
      <div>
        <Heading>
          <Link to={`/sites/${site.id}`}>{site.name}</Link>
        </Heading>
        <p className="soft">{t.settings[site.setting]}</p>
      </div>
      <div className="site-state">
        {lastWave === null ? (
          <p className="soft">{t.noWaveYet}</p>
        ) : (
          <>
            <p>
              <PhaseTag phase={lastWave.phase} />{' '}
              <span>
                {t.waveNumber(lastWave.number)}, {listedPhaseWords(lastWave, now)}
              </span>
            </p>
            {lastWave.progress === null ? null : <ResponseLine progress={lastWave.progress} />}
          </>
        )}
      </div>
      <Link className={`button button-${lastWave === null && mayRun ? 'primary' : 'secondary'}`} to={step.to}>
        {step.text}
        <span className="visually-hidden">: {site.name}</span>
      </Link>
    </li>
  );
}

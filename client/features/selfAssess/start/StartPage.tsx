import { useEffect } from 'react';
import { Link } from 'react-router';
import { start as t } from '../../../i18n/en/start.ts';
import { en } from '../../../i18n/en.ts';
import { loadQuestions } from '../../../survey/load.ts';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { useInstruments } from '../questions/useInstruments.ts';
import { Answers, Journeys, Themes } from './About.tsx';
import { DraftCard } from './DraftCard.tsx';
import './start.css';
import { useDraft } from '../draft/theDraft.ts';

function useMinutes(): string {
  const { load } = useInstruments();
  if (load.kind !== 'ready') return t.noAccount;
  const { survey, checklist } = load.value;
  return survey === undefined || checklist === undefined
    ? t.noAccount
    : t.minutes(survey.minutes, checklist.minutes);
}

export function StartPage() {
  const minutes = useMinutes();
  const { draft } = useDraft();
  // Fetched while the person reads, so that the questions are there when they are wanted, also if the network then fails.
  useEffect(() => {
    const timer = setTimeout(() => loadQuestions().catch(() => undefined), 600);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="page start">
      <title>{en.common.product}</title>
      <div className="start-hero">
        <div className="stack" style={{ '--gap': '1.3rem' } as object}>
          <PageHeading eyebrow={t.eyebrow}>{t.title}</PageHeading>
          <p className="start-lead">{t.lead}</p>
          <DraftCard />
          {draft !== null ? null : (
            <div className="start-begin">
              <Link className="button button-primary" to="/assess">
                {t.begin}
              </Link>
              <p className="soft">{minutes}</p>
            </div>
          )}
        </div>
        <aside className="start-meant stack">
          <h2>{t.meantTitle}</h2>
          <p>{t.meant}</p>
        </aside>
      </div>
      <Journeys />
      <Themes />
      <Answers />
    </div>
  );
}

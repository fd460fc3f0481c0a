import { type ReactNode, useEffect } from 'react';
import type { Welcome } from '../../../api/respond.ts';
import { respond } from '../../../i18n/en/respond.ts';
import { en } from '../../../i18n/en.ts';
import { loadQuestions } from '../../../survey/load.ts';
import { localTime, numberInWords } from '../../../ui/inWords.ts';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { FullNotice } from './FullNotice.tsx';
import './welcome.css';

const t = respond.welcome;

function Facts({ wave }: { readonly wave: Welcome['wave'] }) {
  return (
    <aside className="welcome-facts stack">
      <h2>{t.factsTitle}</h2>
      <ul>
        <li>{t.minutes(wave.instrument.minutes)}</li>
        <li>{t.until(localTime(wave.closesAt, wave.timeZone))}</li>
        <li>{t.group(numberInWords(wave.minimumGroup))}</li>
        <li>{t.mode[wave.anonymity]}</li>
        {wave.anonymity === 'personal' ? <li>{t.once}</li> : null}
        <li>{t.noTest}</li>
      </ul>
    </aside>
  );
}

/**
 * What a person must know before answering: the short of it and Start on the first screen, the whole of it right below. It is
 * there before anything that asks questions has been fetched.
 */
export function WelcomePage({
  wave,
  children,
}: {
  readonly wave: Welcome['wave'];
  readonly children: ReactNode;
}) {
  // Fetched while the person reads, so that the questions are there when they are wanted, also if the network then fails.
  useEffect(() => {
    const timer = setTimeout(() => loadQuestions().catch(() => undefined), 600);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="page welcome">
      <title>{en.common.pageTitle(t.title(wave.site))}</title>
      <div className="welcome-head">
        <PageHeading eyebrow={respond.eyebrow}>{t.title(wave.site)}</PageHeading>
        <p className="welcome-lead">{t.lead(wave.organisation)}</p>
      </div>
      <div className="welcome-top">
        <Facts wave={wave} />
        {children}
      </div>
      <FullNotice notice={wave.notice} />
      <div className="welcome-why">
        <section>
          <h2>{t.whyTitle}</h2>
          <p>{t.why}</p>
        </section>
        <section>
          <h2>{t.meantTitle}</h2>
          <p>
            {t.meant} {wave.programme === null ? '' : t.programme(wave.programme)}
          </p>
        </section>
      </div>
    </div>
  );
}

import { Link } from 'react-router';
import { start as t } from '../../../i18n/en/start.ts';

/** What can be done here, and honestly what cannot be done yet. */
export function Journeys() {
  return (
    <section className="start-section">
      <h2>{t.journeysTitle}</h2>
      <ul className="journeys">
        {t.journeys.map((journey) => (
          <li key={journey.title} className={journey.ready ? 'journey journey-ready' : 'journey'}>
            <p className="journey-state">{journey.state}</p>
            <h3>{journey.title}</h3>
            <p>{journey.text}</p>
            {journey.link === null ? null : (
              <p className="journey-link">
                <Link to={journey.link.to}>{journey.link.text}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Themes() {
  return (
    <section className="start-section start-split">
      <div className="stack">
        <h2>{t.themesTitle}</h2>
        <p className="measure">{t.themesIntro}</p>
      </div>
      <ol className="themes">
        {t.themes.map(([name, about]) => (
          <li key={name}>
            <strong>{name}</strong>
            <span>{about}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function Answers() {
  return (
    <section className="start-section start-split">
      <h2>{t.answersTitle}</h2>
      <ul className="start-answers">
        {t.answers.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

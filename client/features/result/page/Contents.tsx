import type { Report } from '../../../../server/core/report/report.ts';
import { showPart } from '../parts/showPart.ts';

/** Buttons and not links: a link would put its own fragment in the place of the secret. */
export function Contents({ report }: { readonly report: Report }) {
  const sections = [
    report.keyNeeds,
    report.mustHaves,
    report.summary,
    report.profile,
    report.subdomains,
    report.findings,
    report.recommendations,
    report.checklist,
    report.uptake,
    report.method,
  ].filter((section) => section !== null);
  return (
    <nav className="contents" aria-label={report.labels.contents}>
      <h2>{report.labels.contents}</h2>
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <button type="button" onClick={() => showPart(section.id)}>
              {section.eyebrow}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

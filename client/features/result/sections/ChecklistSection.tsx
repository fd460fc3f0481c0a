import type { Checklist, ReportLabels } from '../../../../server/core/report/report.ts';
import { FigureText } from '../parts/FigureText.tsx';
import { ScoreBar } from '../parts/ScoreBar.tsx';
import { Section } from '../parts/Section.tsx';

interface Props {
  readonly checklist: Checklist;
  readonly labels: ReportLabels;
}

export function ChecklistSection({ checklist, labels }: Props) {
  return (
    <Section heading={checklist}>
      <div className="checklist-score">
        <ScoreBar figure={checklist.figure} />
        <FigureText figure={checklist.figure} />
      </div>
      {checklist.groups.map((group) => (
        <div key={group.title} className="plan-group">
          <h3>{group.title}</h3>
          <ul className="rows">
            {group.rows.map((row) => (
              <li key={row.id} className="row">
                <div>
                  <h4>
                    <span className="row-number">{row.number}</span> {row.title}
                    {row.mustHave ? <span className="tag">{labels.mustHave}</span> : null}
                  </h4>
                  {row.details.map((line) => (
                    <p key={line} className="row-detail">
                      {line}
                    </p>
                  ))}
                </div>
                <span className={`chip chip-fact-${row.state}`}>{row.stateWord}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

import type { Findings } from '../../../../server/core/report/report.ts';
import { FigureText } from '../parts/FigureText.tsx';
import { Section } from '../parts/Section.tsx';

type Group = Findings['strengths'];

function FindingList({ group, tone }: { readonly group: Group; readonly tone: 'strength' | 'barrier' }) {
  return (
    <div>
      <h3>{group.title}</h3>
      {group.items.length === 0 ? <p className="soft">{group.none}</p> : null}
      <ul className="points points-column">
        {group.items.map((finding) => (
          <li key={finding.id} className={`point point-${tone}`}>
            <h4>{finding.title}</h4>
            <p>{finding.sentence}</p>
            <FigureText figure={finding.figure} />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function FindingsSection({ findings }: { readonly findings: Findings }) {
  return (
    <Section heading={findings}>
      <div className="two-columns">
        <FindingList group={findings.strengths} tone="strength" />
        <FindingList group={findings.barriers} tone="barrier" />
      </div>
    </Section>
  );
}

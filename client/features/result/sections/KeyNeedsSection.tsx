import type { KeyNeeds } from '../../../../server/core/report/report.ts';
import { FigureText } from '../parts/FigureText.tsx';
import { ScoreBar } from '../parts/ScoreBar.tsx';
import { Section } from '../parts/Section.tsx';

export function KeyNeedsSection({ keyNeeds }: { readonly keyNeeds: KeyNeeds }) {
  return (
    <Section heading={keyNeeds}>
      <ul className="needs">
        {keyNeeds.needs.map((need) => (
          <li key={need.id} className="card">
            <h3>{need.title}</h3>
            <ScoreBar figure={need.figure} />
            <FigureText figure={need.figure} />
            <p>{need.sentence}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import type { MustHaves } from '../../../../server/core/report/report.ts';
import { Section } from '../parts/Section.tsx';

export function MustHavesSection({ mustHaves }: { readonly mustHaves: MustHaves }) {
  return (
    <Section heading={mustHaves}>
      <ul className="rows">
        {mustHaves.gates.map((gate) => (
          <li key={gate.id} className="row">
            <div>
              <h3>{gate.title}</h3>
              {gate.detail === null ? null : <p className="soft">{gate.detail}</p>}
            </div>
            <span className={`chip chip-gate-${gate.state}`}>{gate.stateWord}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import type { Uptake } from '../../../../server/core/report/report.ts';
import { Section } from '../parts/Section.tsx';

export function UptakeSection({ uptake }: { readonly uptake: Uptake }) {
  return (
    <Section heading={uptake}>
      <dl className="uptake">
        {uptake.rows.map((row) => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
      {uptake.sentences.map((sentence) => (
        <p key={sentence} className="measure">
          {sentence}
        </p>
      ))}
    </Section>
  );
}

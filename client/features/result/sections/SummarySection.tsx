import type { Summary } from '../../../../server/core/report/report.ts';
import { FigureText } from '../parts/FigureText.tsx';
import { Section } from '../parts/Section.tsx';
import { showPart } from '../parts/showPart.ts';

function Verdict({ verdict }: { readonly verdict: Summary['verdict'] }) {
  return (
    <div className={`verdict verdict-${verdict.band?.id ?? 'none'} stack`}>
      <h3>{verdict.title}</h3>
      {verdict.figure === null ? null : <FigureText figure={verdict.figure} />}
      {verdict.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {verdict.limits.length === 0 ? null : (
        <ul className="limits">
          {verdict.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NextSteps({ nextSteps }: { readonly nextSteps: NonNullable<Summary['nextSteps']> }) {
  return (
    <div className="next-steps">
      <h3>{nextSteps.title}</h3>
      <ol>
        {nextSteps.steps.map((step) => (
          <li key={step.id}>
            <button type="button" onClick={() => showPart(step.id)}>
              {step.text}
            </button>
            <span className="soft">{step.when}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The verdict with what limits it, what stands out, and what to do first. */
export function SummarySection({ summary }: { readonly summary: Summary }) {
  return (
    <Section heading={summary}>
      <Verdict verdict={summary.verdict} />
      <ul className="points">
        {summary.points.map((point) => (
          <li key={point.title} className={`point point-${point.tone}`}>
            <h3>{point.title}</h3>
            <p>{point.text}</p>
          </li>
        ))}
      </ul>
      {summary.nextSteps === null ? null : <NextSteps nextSteps={summary.nextSteps} />}
      <div className="warnings">
        {summary.warnings.map((warning) => (
          <p key={warning}>{warning}</p>
        ))}
      </div>
    </Section>
  );
}

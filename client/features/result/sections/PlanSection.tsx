import type {
  RecommendationCard,
  Recommendations,
  ReportLabels,
} from '../../../../server/core/report/report.ts';
import { Section } from '../parts/Section.tsx';
import { partId } from '../parts/showPart.ts';

interface Props {
  readonly plan: Recommendations;
  readonly labels: ReportLabels;
}

function Evidence({ evidence, label }: { evidence: RecommendationCard['evidence']; label: string }) {
  return (
    <div className="evidence">
      <h5>{label}</h5>
      <ul>
        {evidence.map((one) => (
          <li key={one.text + one.source}>
            {one.text} <span className="soft">{one.source}</span>
            {one.caution === null ? null : <strong className="caution">{one.caution}</strong>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ card, labels }: { readonly card: RecommendationCard; readonly labels: ReportLabels }) {
  const facts = [
    [labels.effort, card.effort],
    [labels.leadRole, card.leadRole],
    [labels.strategy, card.strategy],
    [labels.proof, card.proof],
  ] as const;
  return (
    <li id={partId(card.id)} className="card action">
      <p className="action-number" aria-hidden="true">
        {card.number}
      </p>
      <div className="stack">
        <h4 tabIndex={-1}>{card.title}</h4>
        <p className="action-because">{card.because}</p>
        <p>{card.how}</p>
        <dl className="action-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Evidence evidence={card.evidence} label={labels.evidence} />
      </div>
    </li>
  );
}

/** The plan: must do first, then now, next and later, each action with what it rests on. */
export function PlanSection({ plan, labels }: Props) {
  return (
    <Section heading={plan}>
      {plan.groups.map((group) => (
        <div key={group.id} className="plan-group">
          <h3>{group.title}</h3>
          <p className="soft">{group.intro}</p>
          <ol className="actions-list">
            {group.items.map((card) => (
              <Card key={card.id} card={card} labels={labels} />
            ))}
          </ol>
        </div>
      ))}
    </Section>
  );
}

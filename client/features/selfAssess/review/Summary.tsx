import { review as t } from '../../../i18n/en/review.ts';
import { setUp as setUpWords } from '../../../i18n/en/setUp.ts';
import type { OpenItems } from '../../../survey/review/openItems.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Draft } from '../draft/draft.ts';
import { theDraft } from '../draft/theDraft.ts';
import type { RunningPart } from '../questions/useInterviews.ts';

interface Props {
  readonly draft: Draft;
  readonly parts: readonly RunningPart[];
  readonly counts: OpenItems['counts'];
}

function rows({ draft, parts, counts }: Props): readonly (readonly [string, string])[] {
  const { setUp } = draft;
  const disagreed = parts
    .flatMap((one) => one.asked.domains)
    .filter((domain) => draft.disagreed.includes(domain.id))
    .map((domain) => domain.title);
  const consensus = setUp.mode === 'consensus';
  return [
    [t.site, setUp.siteName.trim()],
    [t.stage, setUp.stage === null ? '' : setUpWords.stages[setUp.stage].title],
    [t.programme, setUp.programmeOpen ? t.programmeOpen : setUp.programme.trim()],
    [t.answeredBy, consensus ? t.consensus(Number(setUp.participants)) : t.onePerson],
    ...parts.map(({ part, asked }): [string, string] => {
      const count = counts.find((one) => one.part === part);
      return [asked.survey.title, t.answered(count?.answered ?? 0, count?.asked ?? 0)];
    }),
    ...(consensus && disagreed.length > 0 ? [[t.disagreed, disagreed.join(', ')] as const] : []),
  ];
}

/** What is about to be sent, in a few lines. */
export function Summary(props: Props) {
  return (
    <section className="review-summary">
      <dl>
        {rows(props).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button
        look="quiet"
        onClick={() => theDraft.update((now) => ({ ...now, position: { step: 'setUp' } }))}
      >
        {t.change}
      </Button>
    </section>
  );
}

import type { SurveyDefinition } from '../../../../server/core/instrument/survey.ts';
import { useSignedIn } from '../../../api/useSession.ts';
import { sitesChecklist as t } from '../../../i18n/en/sitesChecklist.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { answerText, questionTitle } from './answerText.ts';
import type { Conflict } from './checklistState.ts';
import type { Collision } from './mergeAnswers.ts';

interface Props {
  readonly conflict: Conflict | null;
  readonly survey: SurveyDefinition;
  readonly onMine: (name: string) => void;
  readonly onLeave: () => void;
}

/** Two people saved at once: what was joined, and what only a person can decide. */
export function ConflictNotice({ conflict, survey, onMine, onLeave }: Props) {
  const { person } = useSignedIn();
  if (conflict === null) return null;
  const { by, collisions } = conflict;
  const mine = by?.id === person.id;
  return (
    <Notice
      tone="warning"
      live="assertive"
      title={mine ? t.conflictOwn : t.conflictTitle(by?.name ?? t.conflictSomebody)}
    >
      <p>{t.conflictMerged}</p>
      {collisions.length === 0 ? null : (
        <>
          <p>{t.conflictAsk}</p>
          <ul className="collisions">
            {collisions.map((collision) => (
              <One key={collision.name} collision={collision} survey={survey} onMine={onMine} />
            ))}
          </ul>
        </>
      )}
      <p>
        <Button look="quiet" onClick={onLeave}>
          {collisions.length === 0 ? t.understood : t.keepTheirs}
        </Button>
      </p>
    </Notice>
  );
}

interface OneProps {
  readonly collision: Collision;
  readonly survey: SurveyDefinition;
  readonly onMine: (name: string) => void;
}

function One({ collision, survey, onMine }: OneProps) {
  const { name, mine, theirs } = collision;
  const title = questionTitle(survey, name);
  return (
    <li>
      <p className="strong">{title}</p>
      <p>
        {t.theirs}: {answerText(survey, name, theirs)} · {t.mine}: {answerText(survey, name, mine)}
      </p>
      <Button onClick={() => onMine(name)}>
        {t.takeMine}
        <span className="visually-hidden">: {title}</span>
      </Button>
    </li>
  );
}

import type { Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/questionsOf.ts';

/**
 * The roles that a staff survey asks its respondents for, in its order.
 *
 * Rule: the choices of the routing question that the scoring key calls `role`. Empty for a checklist, and for a survey
 * without routing.
 * Example: `allRoles(readiness)` → clinician, manager, admin, it, other.
 */
export function allRoles({ survey, scoring }: Pick<Instrument, 'survey' | 'scoring'>): readonly string[] {
  const asked = questionsOf(survey).find(({ question }) => question.name === scoring.routing?.role);
  return asked?.question.type === 'radiogroup'
    ? asked.question.choices.map(({ value }) => String(value))
    : [];
}

import type { Instrument } from '../../core/instrument/instrument.ts';
import { itemsOf } from '../../core/instrument/itemsOf.ts';
import { versionsOf } from '../../core/instrument/selfAssessmentParts.ts';
import type { Answers } from '../../core/response/answers.ts';
import type { ChecklistDoc } from '../../storage/schemas/checklists.ts';
import type { Deps } from '../deps.ts';

/** The checklist that is asked: the version that was begun, or the newest. */
export function checklistInstrument(
  { instruments }: Pick<Deps, 'instruments'>,
  saved?: ChecklistDoc,
): Instrument {
  const versions = versionsOf(instruments, 'checklist');
  const found =
    saved === undefined ? versions[0] : versions.find((one) => one.version === saved.checklist.version);
  if (found === undefined) throw new Error('surveys/ no longer has the checklist of a wave');
  return found;
}

/** Facts that have an answer, of how many. */
export function factsOfChecklist(instrument: Instrument, answers: Answers): { answered: number; of: number } {
  const facts = itemsOf(instrument);
  return { answered: facts.filter(({ id }) => Object.hasOwn(answers, id)).length, of: facts.length };
}

import { itemsOf } from '../../../core/instrument/itemsOf.ts';
import { roundScore } from '../../../core/scoring/roundScore.ts';
import { scoreResponse } from '../../../core/scoring/scoreResponse.ts';
import { outcomeText } from '../../../core/wave/outcomeWords.ts';
import { Problem } from '../../../problems.ts';
import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import type { ChecklistDoc } from '../../../storage/schemas/checklists.ts';
import type { WaveDoc, WaveOutcome } from '../../../storage/schemas/waves.ts';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { checklistInstrument, factsOfChecklist } from '../../waves/checklistFacts.ts';
import { momentOf } from '../../wire/text.ts';
import { type Outcome, OutcomeSchema } from '../../wire/wave.ts';

const DAY = 86_400_000;

export function getOutcome(deps: Deps): Route<'getOutcome'> {
  return {
    id: 'getOutcome',
    method: 'GET',
    path: '/api/waves/:id/outcome',
    summary:
      'What came of a computed wave: how many answered, what to do next, and the must-haves of the checklist.',
    parameters: idParameter('The wave'),
    answers: { 200: { description: 'The outcome', type: 'application/json', schema: OutcomeSchema } },
    problems: [...READ_PROBLEMS, 'report-not-ready'],
    handle: async (_request, { found: { wave }, person }) => {
      if (wave.outcome === null)
        throw new Problem('report-not-ready', {
          detail: 'The outcome stands about a day after the wave has closed.',
        });
      const saved = await deps.collections.checklists.get(wave._id);
      const { _id: subject, organisation } = wave;
      const base = { at: deps.now(), by: person._id, organisation, subject };
      await recordEvent(deps.collections.auditInbox, deps, auditEvent('outcome.viewed', base));
      return jsonReply(
        200,
        outcomeView(wave, wave.outcome, saved && checklistResult(deps, wave.outcome, saved)),
      );
    },
  };
}

type ChecklistResult = NonNullable<Outcome['checklist']>;

function outcomeView(wave: WaveDoc, outcome: WaveOutcome, checklist: ChecklistResult | undefined): Outcome {
  const { expectedStaff, answered, answeredByRole, withdrawn, computedAt } = outcome;
  const count = (state: string) => checklist?.gates.filter((gate) => gate.state === state).length ?? 0;
  const text = outcomeText({
    answered,
    expected: expectedStaff.total,
    minimumGroup: wave.minimumGroup,
    openDays: Math.ceil((wave.closesAt - wave.opensAt) / DAY),
    openGates: checklist === undefined ? null : { failed: count('fail'), unknown: count('unknown') },
  });
  const byRole = Object.entries(expectedStaff.byRole).map(([role, expected]) => [
    role,
    { answered: answeredByRole[role] ?? null, expected },
  ]);
  return {
    computedAt: momentOf(computedAt),
    answered,
    expected: expectedStaff.total,
    byRole: Object.fromEntries(byRole),
    withdrawn,
    ...text,
    next: [...text.next],
    checklist: checklist ?? null,
  };
}

/** Proofs count by the day on which the wave was computed, so the result stays what it was. */
function checklistResult(deps: Deps, { computedAt }: WaveOutcome, saved: ChecklistDoc): ChecklistResult {
  const instrument = checklistInstrument(deps, saved);
  const { answers } = saved.checklist;
  const sheet = scoreResponse(instrument, answers, { asOf: momentOf(computedAt).slice(0, 10) });
  const titles = new Map(itemsOf(instrument).map(({ id, text }) => [id, text]));
  const passed = sheet.gates.filter(({ state }) => state === 'pass').length;
  return {
    headline: `${passed} of ${sheet.gates.length} must-haves in place`,
    score: sheet.composite.status === 'scored' ? roundScore(sheet.composite.score) : null,
    ...factsOfChecklist(instrument, answers),
    gates: sheet.gates.map(({ id, state, expired }) => ({ id, title: titles.get(id) ?? id, state, expired })),
  };
}

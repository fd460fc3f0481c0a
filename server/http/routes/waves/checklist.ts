import { z } from 'zod';
import { versionsOf } from '../../../core/instrument/selfAssessmentParts.ts';
import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { Conflict } from '../../../storage/collection.ts';
import type { ChecklistDoc } from '../../../storage/schemas/checklists.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Scope } from '../../authorise/who.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { accountableFaults } from '../../waves/accountable.ts';
import { checklistInstrument } from '../../waves/checklistFacts.ts';
import { checklistView } from '../../waves/checklistOf.ts';
import { readAnswers } from '../../waves/readAnswers.ts';
import { updateWave } from '../../waves/updateWave.ts';
import { ChecklistSchema, type SaveChecklist, saveChecklistSchema } from '../../wire/checklist.ts';
import { surveyAnswersSchema } from '../../wire/surveyAnswers.ts';

const SAVED = saveChecklistSchema();
const CHECKLIST = {
  200: { description: 'The checklist', type: 'application/json', schema: ChecklistSchema },
} as const;

export function getChecklist(deps: Deps): Route<'getChecklist'> {
  return {
    id: 'getChecklist',
    method: 'GET',
    path: '/api/waves/:id/checklist',
    summary:
      'The protocol checklist of a wave; before anything is saved, the answers of the last wave as a start.',
    parameters: idParameter('The wave'),
    answers: CHECKLIST,
    problems: READ_PROBLEMS,
    handle: async (_request, { found: { wave } }) =>
      jsonReply(200, await checklistView(deps, wave, await deps.collections.checklists.get(wave._id))),
  };
}

export function saveChecklist(deps: Deps): Route<'saveChecklist'> {
  return {
    id: 'saveChecklist',
    method: 'PUT',
    path: '/api/waves/:id/checklist',
    summary: 'Save all answers so far. Whoever saves on an older revision is told, and loads again.',
    parameters: idParameter('The wave'),
    body: {
      schema: saveChecklistSchema(
        z.union(versionsOf(deps.instruments, 'checklist').map(surveyAnswersSchema)),
      ),
      examples: { begun: { revision: 0, answers: { 'privacy-notice': 2, funding: 0 } } },
    },
    answers: CHECKLIST,
    problems: [...WRITE_PROBLEMS, 'edit-conflict', 'wave-fixed'],
    handle: async ({ body }, scope) => {
      const { wave } = scope.found;
      refuseFrozen(wave);
      const sent = parseBody(SAVED, body);
      const before = await deps.collections.checklists.get(wave._id);
      const errors = await accountableFaults(deps, wave, sent.accountable);
      const checklist = readAnswers(checklistInstrument(deps, before), sent.answers);
      if (errors.length > 0) throw new Problem('answers-invalid', { errors });
      const doc: ChecklistDoc = {
        _id: wave._id,
        organisation: wave.organisation,
        revision: sent.revision + 1,
        checklist,
        savedBy: scope.person._id,
        savedAt: deps.now(),
      };
      await save(deps, doc, sent.revision, before);
      const changed = await handOver(deps, scope, sent);
      return jsonReply(200, await checklistView(deps, changed, doc));
    },
  };
}

/** What stands in the outcome must stay what it was computed from. */
export function refuseFrozen({ state }: WaveDoc): void {
  if (state === 'running') return;
  const why = state === 'computed' ? 'The results stand' : 'The wave was cancelled';
  throw new Problem('wave-fixed', { detail: `${why}, so this can no longer be changed.` });
}

/** The first save inserts, every later one compares and sets: of two at once, one is told. */
async function save(
  { collections }: Deps,
  doc: ChecklistDoc,
  revision: number,
  before: ChecklistDoc | undefined,
): Promise<void> {
  const events = [savedEvent(doc, before)];
  const conflict = () =>
    new Problem('edit-conflict', {
      detail: 'Load the checklist again: your changes go on top of the newer one.',
    });
  if (revision === 0) {
    await collections.checklists.insert(doc, events).catch((error: unknown) => {
      throw error instanceof Conflict ? conflict() : error;
    });
    return;
  }
  const { _id, ...set } = doc;
  const changed = await collections.checklists.change({ _id, revision }, { set }, { events });
  if (changed === undefined) throw conflict();
}

/** Names of the questions that changed, never what was answered. */
function savedEvent({ _id, organisation, revision, checklist, ...doc }: ChecklistDoc, before?: ChecklistDoc) {
  const old = before?.checklist.answers ?? {};
  const names = new Set([...Object.keys(old), ...Object.keys(checklist.answers)]);
  const fields = [...names].filter((name) => String(old[name]) !== String(checklist.answers[name]));
  return auditEvent(
    'checklist.saved',
    { at: doc.savedAt, by: doc.savedBy, organisation, subject: _id },
    { revision, fields: fields.sort() },
  );
}

/** Another person answers for the checklist from now on. */
async function handOver(deps: Deps, scope: Scope<'wave'>, { accountable }: SaveChecklist): Promise<WaveDoc> {
  const { wave } = scope.found;
  if (accountable === undefined || accountable === wave.accountable) return wave;
  return await updateWave(deps, wave, (now) => {
    refuseFrozen(now);
    const base = { at: deps.now(), by: scope.person._id, organisation: now.organisation, subject: now._id };
    return {
      set: { accountable },
      events: [
        auditEvent('wave.changed', base, {
          fields: ['accountable'],
          was: { accountable: now.accountable },
          is: { accountable },
        }),
      ],
    };
  });
}

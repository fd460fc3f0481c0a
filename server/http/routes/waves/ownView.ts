import { z } from 'zod';
import type { Instrument } from '../../../core/instrument/instrument.ts';
import { nestAnswers } from '../../../core/response/nestAnswers.ts';
import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import { Conflict } from '../../../storage/collection.ts';
import type { OwnViewDoc } from '../../../storage/schemas/ownViews.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Scope } from '../../authorise/who.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { ACT_PROBLEMS, idParameter, READ_PROBLEMS, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { readAnswers } from '../../waves/readAnswers.ts';
import { type OwnView, OwnViewSchema, saveOwnViewSchema } from '../../wire/ownView.ts';
import { surveyAnswersSchema } from '../../wire/surveyAnswers.ts';
import { momentOf } from '../../wire/text.ts';
import { refuseFrozen } from './checklist.ts';

const PATH = '/api/waves/:id/own-view';
const SAVED = saveOwnViewSchema();
const OWN_VIEW = {
  200: { description: 'The own view', type: 'application/json', schema: OwnViewSchema },
} as const;

export function getOwnView(deps: Deps): Route<'getOwnView'> {
  return {
    id: 'getOwnView',
    method: 'GET',
    path: PATH,
    summary: "The caller's own answers, to be set beside the team's.",
    parameters: idParameter('The wave'),
    answers: OWN_VIEW,
    problems: READ_PROBLEMS,
    handle: async (_request, scope) => {
      const saved = await deps.collections.ownViews.get(idOf(scope));
      return jsonReply(200, view(surveyOf(deps, scope.found.wave), scope.found.wave, saved));
    },
  };
}

export function saveOwnView(deps: Deps): Route<'saveOwnView'> {
  const surveys = deps.instruments.filter((one) => one.scoring.kind === 'survey');
  return {
    id: 'saveOwnView',
    method: 'PUT',
    path: PATH,
    summary: 'Answer the survey under your own name, outside the wave. Saving again replaces.',
    parameters: idParameter('The wave'),
    body: {
      schema: saveOwnViewSchema(z.union(surveys.map(surveyAnswersSchema))),
      examples: {
        manager: { answers: { role: 'manager', treats: 'no', organisation: { 'workflow-fits': 2 } } },
      },
    },
    answers: OWN_VIEW,
    problems: [...WRITE_PROBLEMS, 'wave-fixed'],
    handle: async ({ body }, scope) => {
      const { wave } = scope.found;
      refuseFrozen(wave);
      const instrument = surveyOf(deps, wave);
      const doc: OwnViewDoc = {
        _id: idOf(scope),
        wave: wave._id,
        person: scope.person._id,
        organisation: wave.organisation,
        survey: readAnswers(instrument, parseBody(SAVED, body).answers),
        savedAt: deps.now(),
      };
      await replace(deps, doc);
      return jsonReply(200, view(instrument, wave, doc));
    },
  };
}

export function deleteOwnView(deps: Deps): Route<'deleteOwnView'> {
  return {
    id: 'deleteOwnView',
    method: 'DELETE',
    path: PATH,
    summary: 'Delete your own answers.',
    parameters: idParameter('The wave'),
    answers: { 204: { description: 'There are none any more' } },
    problems: [...ACT_PROBLEMS, 'wave-fixed'],
    handle: async (_request, scope) => {
      refuseFrozen(scope.found.wave);
      const removed = await deps.collections.ownViews.remove({ _id: idOf(scope) });
      if (removed > 0) {
        const { _id: subject, organisation } = scope.found.wave;
        const base = { at: deps.now(), by: scope.person._id, organisation, subject };
        await recordEvent(deps.collections.auditInbox, deps, auditEvent('ownView.deleted', base));
      }
      return { status: 204 };
    },
  };
}

const idOf = ({ found, person }: Scope<'wave'>): string => `${found.wave._id}:${person._id}`;

function surveyOf({ instruments }: Deps, { instrument, version }: WaveDoc): Instrument {
  const found = instruments.find((one) => one.id === instrument && one.version === version);
  if (found === undefined) throw new Error('surveys/ no longer has the survey of a wave');
  return found;
}

function view({ id, version, scoring, survey }: Instrument, wave: WaveDoc, saved?: OwnViewDoc): OwnView {
  return {
    instrument: { id, version, title: scoring.title },
    answers: saved === undefined ? null : nestAnswers(survey, saved.survey.answers),
    savedAt: saved === undefined ? null : momentOf(saved.savedAt),
    frozen: wave.state !== 'running',
  };
}

/** The last one to save has the word: it is one person's own. */
async function replace({ collections }: Deps, doc: OwnViewDoc): Promise<void> {
  const { _id, savedAt: at, person: by, organisation, wave: subject, survey } = doc;
  const events = [auditEvent('ownView.saved', { at, by, organisation, subject })];
  const set = { survey, savedAt: at };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if ((await collections.ownViews.change({ _id }, { set }, { events })) !== undefined) return;
    try {
      return await collections.ownViews.insert(doc, events);
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === 2) throw error;
    }
  }
}

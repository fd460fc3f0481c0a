import { mostDrafts } from '../../../core/wave/mostWaysIn.ts';
import { phaseOf } from '../../../core/wave/phaseOf.ts';
import { Problem } from '../../../problems.ts';
import { saveDraft } from '../../../storage/drafts.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { draftsExpireAt } from '../../respond/draftsExpireAt.ts';
import { closed } from '../../respond/waveClosed.ts';
import { jsonReply, type Parameter, type Route } from '../../route.ts';
import { DraftIdSchema, DraftSchema, MOST_CIPHERTEXT } from '../../wire/draft.ts';
import { RESPONDENT_BODY_PROBLEMS, RESPONDENT_PROBLEMS } from './problems.ts';

const PATH = '/api/respond/drafts/:id';
const ID: readonly Parameter[] = [
  { in: 'path', name: 'id', description: 'The draft', schema: DraftIdSchema, required: true },
];

export function getDraft(deps: Deps): Route<'getDraft'> {
  return {
    id: 'getDraft',
    method: 'GET',
    path: PATH,
    summary: 'Unfinished answers, as the browser encrypted them.',
    parameters: ID,
    answers: { 200: { description: 'The draft', type: 'application/json', schema: DraftSchema } },
    problems: [...RESPONDENT_PROBLEMS, 'wave-closed'],
    handle: async ({ params }, { wave }) => {
      demandUnfinished(deps, wave);
      const draft = await deps.collections.drafts.get(idOf(params));
      if (draft?.wave !== wave._id) throw new Problem('not-found');
      return jsonReply(200, { ciphertext: draft.ciphertext });
    },
  };
}

export function putDraft(deps: Deps): Route<'putDraft'> {
  return {
    id: 'putDraft',
    method: 'PUT',
    path: PATH,
    summary:
      'Keep unfinished answers for another device, encrypted in the browser under a code that stays there.',
    parameters: ID,
    body: {
      schema: DraftSchema,
      examples: { encrypted: { ciphertext: 'c2VhbGVkIGluIHRoZSBicm93c2Vy' } },
      limitBytes: MOST_CIPHERTEXT + 1_024,
    },
    answers: { 204: { description: 'Kept' } },
    problems: [...RESPONDENT_BODY_PROBLEMS, 'wave-closed', 'wave-full'],
    handle: async ({ params, body }, { wave }) => {
      demandUnfinished(deps, wave);
      const { ciphertext } = parseBody(DraftSchema, body);
      const draft = { _id: idOf(params), wave: wave._id, ciphertext, expiresAt: draftsExpireAt(wave) };
      const outcome = await saveDraft(deps.collections.drafts, draft, mostDrafts(wave));
      if (outcome === 'taken') throw new Problem('not-found');
      if (outcome === 'full')
        throw new Problem('wave-full', {
          detail: 'No further draft can be kept here. It stays on your device.',
        });
      return { status: 204 };
    },
  };
}

export function deleteDraft(deps: Deps): Route<'deleteDraft'> {
  return {
    id: 'deleteDraft',
    method: 'DELETE',
    path: PATH,
    summary: 'Forget unfinished answers at once.',
    parameters: ID,
    answers: { 204: { description: 'Forgotten' } },
    problems: RESPONDENT_PROBLEMS,
    handle: async ({ params }, { wave }) => {
      const removed = await deps.collections.drafts.remove({ _id: idOf(params), wave: wave._id });
      if (removed === 0) throw new Problem('not-found');
      return { status: 204 };
    },
  };
}

/** Whoever began in time may go on writing in grace; whether the answers are taken then is for the ticket to show. */
function demandUnfinished(deps: Deps, wave: WaveDoc): void {
  const phase = phaseOf(wave, deps.now());
  if (phase === 'planned') throw closed('The survey has not opened yet.');
  if (phase !== 'open' && phase !== 'grace') throw closed('The survey has closed, and drafts are deleted.');
}

function idOf(params: Readonly<Record<string, string>>): string {
  const id = params['id'] ?? '';
  if (!/^[0-9a-f]{64}$/.test(id)) throw new Problem('not-found');
  return id;
}

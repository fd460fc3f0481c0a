import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { changeCredentials } from '../../accounts/changeCredentials.ts';
import { confirmPassword } from '../../accounts/confirmPassword.ts';
import { newRecoveryCodes, proposeSecondFactor, stepOf } from '../../accounts/secondFactor.ts';
import { hasSecondFactor } from '../../accounts/sessionView.ts';
import { startSession } from '../../accounts/startSession.ts';
import { countTry } from '../../accounts/tries.ts';
import type { Caller } from '../../authorise/who.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import {
  CodeSchema,
  PasswordOnlySchema,
  RecoveryCodesSchema,
  SecondFactorSchema,
} from '../../wire/account.ts';
import { ACCOUNT_WRITE_PROBLEMS } from './accountProblems.ts';

const PATH = '/api/account/second-factor';
const PROBLEMS = [...ACCOUNT_WRITE_PROBLEMS, 'sign-in-failed'] as const;
const EXAMPLE = { password: { password: 'nine wet dogs at dawn' } };

export function proposeFactor(deps: Deps): Route<'proposeSecondFactor'> {
  return {
    id: 'proposeSecondFactor',
    method: 'POST',
    path: PATH,
    summary: 'Begin with a second factor: what an app has to be given. It counts once a code has been shown.',
    body: { schema: PasswordOnlySchema, examples: EXAMPLE },
    answers: {
      200: { description: 'For the app', type: 'application/json', schema: SecondFactorSchema },
    },
    problems: [...PROBLEMS, 'already-exists', 'edit-conflict'],
    handle: async (request, { person }) => {
      const { password } = parseBody(PasswordOnlySchema, request.body);
      await confirmPassword(deps, person, password);
      if (hasSecondFactor(person)) throw new Problem('already-exists');
      const { factor, secret, uri } = proposeSecondFactor(deps, person.email);
      const { _id, secondFactorRevision } = person;
      const kept = await deps.collections.people.change(
        { _id, secondFactorRevision },
        { set: { secondFactor: factor, secondFactorRevision: secondFactorRevision + 1 } },
      );
      if (kept === undefined) throw new Problem('edit-conflict');
      return jsonReply(200, { secret, uri });
    },
  };
}

export function confirmFactor(deps: Deps): Route<'confirmSecondFactor'> {
  return {
    id: 'confirmSecondFactor',
    method: 'PUT',
    path: PATH,
    summary: 'Show a first code. Your other sessions end; the recovery codes are shown this once.',
    body: { schema: CodeSchema, examples: { code: { code: '123456' } } },
    answers: {
      200: { description: 'In force', type: 'application/json', schema: RecoveryCodesSchema },
    },
    problems: [...PROBLEMS, 'already-exists', 'not-found'],
    handle: async (request, { person }) => {
      const { code } = parseBody(CodeSchema, request.body);
      const factor = person.secondFactor;
      if (factor === null) throw new Problem('not-found', { detail: 'No second factor was begun.' });
      if (factor.confirmed) throw new Problem('already-exists');
      const attempt = await countTry(deps, 'password', person._id);
      const lastStep = stepOf(deps, factor, code);
      if (lastStep === undefined) throw new Problem('sign-in-failed');
      await attempt.succeeded();
      const { codes, hashes } = newRecoveryCodes(deps);
      const set = {
        secondFactor: { ...factor, confirmed: true, lastStep, recoveryHashes: hashes },
        secondFactorRevision: person.secondFactorRevision + 1,
      };
      const changed = await changeCredentials(deps, person, set, [
        ofPerson(deps, person, 'secondFactor.added'),
      ]);
      const { headers } = await startSession(deps, request, changed, { secondFactor: true });
      return jsonReply(200, { recoveryCodes: codes }, { headers });
    },
  };
}

export function removeFactor(deps: Deps): Route<'removeSecondFactor'> {
  return {
    id: 'removeSecondFactor',
    method: 'DELETE',
    path: PATH,
    summary: 'Do without a second factor from now on. Your other sessions end.',
    body: { schema: PasswordOnlySchema, examples: EXAMPLE },
    answers: { 204: { description: 'Removed; this browser stays signed in under a new cookie' } },
    problems: PROBLEMS,
    handle: async (request, { person }) => {
      const { password } = parseBody(PasswordOnlySchema, request.body);
      await confirmPassword(deps, person, password);
      const set = { secondFactor: null, secondFactorRevision: person.secondFactorRevision + 1 };
      const changed = await changeCredentials(deps, person, set, [
        ofPerson(deps, person, 'secondFactor.removed'),
      ]);
      const { headers } = await startSession(deps, request, changed, { secondFactor: false });
      return { status: 204, headers };
    },
  };
}

function ofPerson(
  { now }: Deps,
  { _id }: Caller['person'],
  type: 'secondFactor.added' | 'secondFactor.removed',
) {
  return auditEvent(type, { at: now(), by: _id, organisation: '', subject: _id });
}

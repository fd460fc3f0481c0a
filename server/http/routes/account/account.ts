import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import type { PersonDoc } from '../../../storage/schemas/people.ts';
import { hasSecondFactor, membershipsOf } from '../../accounts/sessionView.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { type Account, AccountChangeSchema, AccountSchema } from '../../wire/account.ts';
import { ACCOUNT_READ_PROBLEMS, ACCOUNT_WRITE_PROBLEMS } from './accountProblems.ts';

export function getAccount(deps: Deps): Route<'getAccount'> {
  return {
    id: 'getAccount',
    method: 'GET',
    path: '/api/account',
    summary: 'Your own account.',
    answers: { 200: { description: 'The account', type: 'application/json', schema: AccountSchema } },
    problems: ACCOUNT_READ_PROBLEMS,
    handle: async (_request, { person }) => jsonReply(200, await accountView(deps, person)),
  };
}

export function changeAccount(deps: Deps): Route<'changeAccount'> {
  return {
    id: 'changeAccount',
    method: 'PATCH',
    path: '/api/account',
    summary: 'Change your name.',
    body: { schema: AccountChangeSchema, examples: { name: { name: 'Maria Ortega-Lund' } } },
    answers: { 200: { description: 'As it is now', type: 'application/json', schema: AccountSchema } },
    problems: ACCOUNT_WRITE_PROBLEMS,
    handle: async (request, { person }) => {
      const { name } = parseBody(AccountChangeSchema, request.body);
      const facts = { at: deps.now(), by: person._id, organisation: '', subject: person._id };
      const events = [auditEvent('person.changed', facts, { fields: ['name'] })];
      const changed = await deps.collections.people.change(
        { _id: person._id, state: 'active' },
        { set: { name } },
        { events },
      );
      if (changed === undefined) throw new Problem('not-signed-in');
      return jsonReply(200, await accountView(deps, changed));
    },
  };
}

async function accountView(deps: Deps, person: PersonDoc): Promise<Account> {
  return {
    id: person._id,
    email: person.email,
    name: person.name,
    secondFactor: hasSecondFactor(person),
    recoveryCodesLeft: person.secondFactor?.recoveryHashes.length ?? 0,
    isOperator: person.isOperator,
    memberships: await membershipsOf(deps, person._id),
  };
}

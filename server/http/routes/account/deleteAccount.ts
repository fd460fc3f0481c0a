import { Problem } from '../../../problems.ts';
import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import { removeMembership } from '../../../storage/memberships.ts';
import { keepOperator, releaseOperator } from '../../../storage/operators.ts';
import type { MembershipDoc } from '../../../storage/schemas/memberships.ts';
import type { PersonDoc } from '../../../storage/schemas/people.ts';
import { endSessionsOf } from '../../../storage/sessions.ts';
import { confirmPassword } from '../../accounts/confirmPassword.ts';
import { clearedCookie } from '../../accounts/startSession.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import type { Route } from '../../route.ts';
import { PasswordOnlySchema } from '../../wire/account.ts';
import { withdrawLinksOf } from '../../withdrawJoinLinks.ts';
import { ACCOUNT_WRITE_PROBLEMS } from './accountProblems.ts';

export function deleteAccount(deps: Deps): Route<'deleteAccount'> {
  return {
    id: 'deleteAccount',
    method: 'DELETE',
    path: '/api/account',
    summary: 'Delete your account for good. The last admin of an organisation hands over first.',
    body: { schema: PasswordOnlySchema, examples: { sure: { password: 'nine wet dogs at dawn' } } },
    answers: { 204: { description: 'Deleted, and signed out everywhere' } },
    problems: [...ACCOUNT_WRITE_PROBLEMS, 'sign-in-failed', 'last-admin'],
    handle: async (request, { person }) => {
      const { password } = parseBody(PasswordOnlySchema, request.body);
      await confirmPassword(deps, person, password);
      await demandSuccessors(deps, person);
      if (person.isOperator && !(await releaseOperator(deps.collections, person._id)))
        throw lastAdmin(ONLY_OPERATOR);
      await leaveAll(deps, person).catch(async (error: unknown) => {
        if (person.isOperator) await keepOperator(deps.collections, person._id);
        throw error;
      });
      await deps.collections.ownViews.remove({ person: person._id });
      await deps.collections.oneTimeLinks.remove({ person: person._id });
      await clearPerson(deps, person);
      await endSessionsOf(deps.collections.sessions, person._id);
      return { status: 204, headers: clearedCookie(deps) };
    },
  };
}

const membershipsIn = async ({ collections }: Deps, person: PersonDoc) =>
  await collections.memberships.find({ person: person._id }, { limit: 1_000 });

/** Before anything is taken away: all organisations that would be left without anybody. */
async function demandSuccessors(deps: Deps, person: PersonDoc): Promise<void> {
  const admin = (await membershipsIn(deps, person)).filter((one) => one.role === 'admin');
  const names: string[] = [];
  for (const { _id, organisation } of admin) {
    const found = await deps.collections.organisations.get(organisation);
    if (found?.state === 'active' && !found.admins.some((one) => one !== _id)) names.push(found.name);
  }
  if (names.length > 0) throw lastAdmin(`You are the only admin of ${names.join(', ')}.`);
}

const ONLY_OPERATOR =
  'You are the only operator of this server. Whoever runs it can make somebody else one first: npm run admin -- operator EMAIL';

const lastAdmin = (detail: string) => new Problem('last-admin', { detail });

async function leaveAll(deps: Deps, person: PersonDoc): Promise<void> {
  for (const membership of await membershipsIn(deps, person)) {
    if ((await leave(deps, membership)) === 'last-admin')
      throw lastAdmin('Another admin left in this moment. Make somebody else an admin first.');
  }
}

/** A deleted organisation waits for its end and needs no admin for that. */
async function leave(deps: Deps, membership: MembershipDoc): Promise<'done' | 'last-admin'> {
  const { collections } = deps;
  const { _id, organisation, person, role } = membership;
  const facts = { at: deps.now(), by: person, organisation, subject: _id };
  const event = auditEvent('membership.removed', facts, { person, role });
  const found = await collections.organisations.get(organisation);
  if (found?.state === 'active') {
    const { kind } = await removeMembership(collections, membership, [event]);
    if (kind === 'last-admin') return kind;
  } else {
    await recordEvent(collections.auditInbox, deps, event);
    await collections.memberships.remove({ _id });
  }
  await withdrawLinksOf(deps, membership, person);
  return 'done';
}

/** What stays is a random id, so that the log goes on meaning somebody, and nobody. */
async function clearPerson({ collections, now }: Deps, { _id }: PersonDoc): Promise<void> {
  const cleared = {
    email: '',
    emailKey: `deleted:${_id}`,
    name: '',
    passwordHash: '',
    isOperator: false,
    secondFactor: null,
    state: 'deleted',
  } as const;
  const facts = { at: now(), by: _id, organisation: '', subject: _id };
  await collections.people.change(
    { _id },
    { set: cleared, inc: { credentials: 1 } },
    { events: [auditEvent('account.deleted', facts)] },
  );
}

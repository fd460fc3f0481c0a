import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { Conflict } from '../../../storage/collection.ts';
import { addMembership, removeMembership } from '../../../storage/memberships.ts';
import { findPersonByEmail, newPerson } from '../../../storage/people.ts';
import type { MembershipDoc } from '../../../storage/schemas/memberships.ts';
import type { OneTimeLinkDoc } from '../../../storage/schemas/oneTimeLinks.ts';
import type { PersonDoc } from '../../../storage/schemas/people.ts';
import { passwordFault } from '../../accounts/passwordFault.ts';
import { hashPassword } from '../../accounts/passwords.ts';
import { signInReply } from '../../accounts/startSession.ts';
import { signedIn } from '../../authorise/session.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import type { Route, RouteRequest } from '../../route.ts';
import { Join } from '../../wire/join.ts';
import { SessionSchema } from '../../wire/session.ts';
import { findJoin, TOKEN_PROBLEMS } from './lookAtJoin.ts';

type Asked = NonNullable<OneTimeLinkDoc['join']>;

export function join(deps: Deps): Route<'join'> {
  return {
    id: 'join',
    method: 'POST',
    path: '/api/joins',
    summary: 'Join by a link: with a new account, or as the signed-in person whose address was asked.',
    body: {
      schema: Join,
      examples: {
        newAccount: {
          token: 'xWnK5v0uUJ0yv2mKjT3c8yZbE1qfHs9oRaLd4iGtPNA',
          name: 'Lena Lead',
          password: 'three quiet herons wading',
        },
        signedIn: { token: 'xWnK5v0uUJ0yv2mKjT3c8yZbE1qfHs9oRaLd4iGtPNA' },
      },
    },
    answers: {
      201: { description: 'Joined, and signed in', type: 'application/json', schema: SessionSchema },
    },
    problems: [...TOKEN_PROBLEMS, 'sign-in-failed'],
    handle: async (request) => {
      const sent = parseBody(Join, request.body);
      const { link, asked } = await findJoin(deps, sent.token);
      const { person, secondFactor } = await joining(deps, request, asked, sent);
      const membership = await entered(deps, link, asked, person);
      await spend(deps, link, person, membership);
      return await signInReply(deps, request, person, { status: 201, secondFactor });
    },
  };
}

interface Sent {
  readonly name?: string | undefined;
  readonly password?: string | undefined;
}

/** Who joins: a new account, or whoever is signed in under the address that was asked. */
async function joining(
  deps: Deps,
  request: RouteRequest,
  { email }: Asked,
  sent: Sent,
): Promise<{ readonly person: PersonDoc; readonly secondFactor: boolean }> {
  const known = await findPersonByEmail(deps.collections.people, email);
  if (known !== undefined) {
    const caller = await signedIn(deps, request).catch(ifNotSignedIn);
    if (caller?.person._id !== known._id) {
      throw new Problem('sign-in-failed', { detail: 'Sign in with the address that was asked, then join.' });
    }
    return { person: known, secondFactor: caller.session.secondFactor };
  }
  return { person: await newAccount(deps, email, sent), secondFactor: false };
}

function ifNotSignedIn(error: unknown): undefined {
  if (!(error instanceof Problem && error.slug === 'not-signed-in')) throw error;
}

async function newAccount(deps: Deps, email: string, { name, password }: Sent): Promise<PersonDoc> {
  if (name === undefined || password === undefined) throw missing({ name, password });
  const fault = passwordFault(password, { email, name });
  if (fault !== undefined) throw invalid('/password', fault);
  const person = newPerson({
    id: deps.newId(),
    email,
    name,
    passwordHash: await hashPassword(password),
    isOperator: false,
    now: deps.now(),
  });
  const facts = { at: person.createdAt, by: person._id, organisation: '', subject: person._id };
  await deps.collections.people
    .insert(person, [auditEvent('person.created', facts)])
    .catch((error: unknown) => {
      // Made in the same moment: by whom, only signing in can tell.
      throw error instanceof Conflict ? new Problem('sign-in-failed') : error;
    });
  return person;
}

/** The membership that the link gives; undefined when the person is that already. */
async function entered(
  deps: Deps,
  link: OneTimeLinkDoc,
  { role, sites }: Asked,
  person: PersonDoc,
): Promise<MembershipDoc | undefined> {
  const { organisation } = link;
  const membership = {
    _id: deps.newId(),
    organisation,
    person: person._id,
    role,
    sites,
    createdAt: deps.now(),
  };
  const facts = { at: membership.createdAt, by: person._id, organisation, subject: membership._id };
  const events = [auditEvent('membership.created', facts, { person: person._id, role })];
  try {
    await addMembership(deps.collections, membership, events);
    return membership;
  } catch (error) {
    if (error instanceof Conflict) return undefined;
    throw error;
  }
}

/** The link is used, for good. If it was withdrawn meanwhile, what it gave is taken back. */
async function spend(
  deps: Deps,
  { _id, generation }: OneTimeLinkDoc,
  person: PersonDoc,
  membership: MembershipDoc | undefined,
): Promise<void> {
  const { oneTimeLinks } = deps.collections;
  const set = { state: 'used', person: person._id } as const;
  const used = await oneTimeLinks.change({ _id, generation, state: 'open' }, { set });
  if (used !== undefined) return;
  const now = await oneTimeLinks.get(_id);
  if (now?.state === 'used' && now.person === person._id) return;
  if (membership !== undefined) {
    const facts = {
      at: deps.now(),
      by: 'system',
      organisation: membership.organisation,
      subject: membership._id,
    };
    const fact = { person: person._id, role: membership.role };
    await removeMembership(deps.collections, membership, [auditEvent('membership.removed', facts, fact)]);
  }
  throw new Problem('link-expired');
}

function missing(sent: Sent): Problem {
  const absent = (['name', 'password'] as const).filter((key) => sent[key] === undefined);
  return new Problem('answers-invalid', {
    errors: absent.map((key) => ({ pointer: `/${key}`, detail: 'is missing' })),
  });
}

function invalid(pointer: string, detail: string): Problem {
  return new Problem('answers-invalid', { errors: [{ pointer, detail }] });
}

import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { Conflict } from '../../../storage/collection.ts';
import { isFirst } from '../../../storage/isFirst.ts';
import { newOrganisation } from '../../../storage/organisations.ts';
import { newPerson } from '../../../storage/people.ts';
import type { MembershipDoc } from '../../../storage/schemas/memberships.ts';
import type { OneTimeLinkDoc } from '../../../storage/schemas/oneTimeLinks.ts';
import type { PersonDoc } from '../../../storage/schemas/people.ts';
import { demandGoodPassword } from '../../accounts/passwordFault.ts';
import { hashPassword } from '../../accounts/passwords.ts';
import { findSetupLink } from '../../accounts/setupLink.ts';
import { signInReply } from '../../accounts/startSession.ts';
import type { Deps } from '../../deps.ts';
import { uuidOf } from '../../onceId.ts';
import { parseBody } from '../../parseBody.ts';
import type { Route } from '../../route.ts';
import { PUBLIC_WRITE_PROBLEMS } from '../../usualProblems.ts';
import { SessionSchema, SetUpSchema } from '../../wire/session.ts';

export function createSetup(deps: Deps): Route<'createSetup'> {
  return {
    id: 'createSetup',
    method: 'POST',
    path: '/api/setups',
    summary: 'Make the first account and its organisation, with the link that the first start prints.',
    body: {
      schema: SetUpSchema,
      examples: {
        first: {
          token: 'A'.repeat(43),
          name: 'Maria Ortega',
          email: 'maria@clinic.example',
          password: 'nine wet dogs at dawn',
          organisation: 'Northern Trust',
        },
      },
    },
    answers: {
      201: { description: 'Made, and signed in', type: 'application/json', schema: SessionSchema },
    },
    problems: [...PUBLIC_WRITE_PROBLEMS, 'link-expired'],
    handle: async (request) => {
      const sent = parseBody(SetUpSchema, request.body);
      demandGoodPassword(sent.password, sent);
      const link = await findSetupLink(deps, sent.token);
      if (link === undefined) throw new Problem('link-expired');
      const passwordHash = await hashPassword(sent.password);
      const person = await usingLink(deps, link, (used) => makeAll(deps, used, { ...sent, passwordHash }));
      return await signInReply(deps, request, person, { status: 201, secondFactor: false });
    },
  };
}

/**
 * Taking the link decides who of two is first. When something fails after that, the link is given back; it keeps the ids
 * of what was begun, so that the next attempt, after a crash as well, goes on with the same person and organisation.
 */
async function usingLink<T>(
  { collections, newId }: Deps,
  { _id, generation, person, organisation }: OneTimeLinkDoc,
  make: (used: OneTimeLinkDoc) => Promise<T>,
): Promise<T> {
  const used = await collections.oneTimeLinks.change(
    { _id, state: 'open', generation },
    { set: { state: 'used', person: person || newId(), organisation: organisation || newId() } },
  );
  if (used === undefined) throw new Problem('link-expired');
  try {
    return await make(used);
  } catch (error) {
    await collections.oneTimeLinks.change({ _id, state: 'used', generation }, { set: { state: 'open' } });
    throw error;
  }
}

interface FirstAccount {
  readonly name: string;
  readonly email: string;
  readonly organisation: string;
  readonly passwordHash: string;
}

/** Organisation and membership first, the person last: as long as there is nobody, the set-up is not done. */
async function makeAll(deps: Deps, link: OneTimeLinkDoc, sent: FirstAccount): Promise<PersonDoc> {
  const { collections, secrets } = deps;
  const now = deps.now();
  const facts = { at: now, by: link.person, organisation: link.organisation };
  const membership: MembershipDoc = {
    _id: uuidOf(secrets.recognise('first admin', link.person)),
    organisation: link.organisation,
    person: link.person,
    role: 'admin',
    sites: null,
    createdAt: now,
  };
  const organisation = {
    ...newOrganisation({ _id: link.organisation, name: sent.organisation, createdAt: now }),
    admins: [membership._id],
  };
  const made = auditEvent('organisation.created', { ...facts, subject: link.organisation });
  if (!(await isFirst(collections.organisations.insert(organisation, [made]))))
    await collections.organisations.change({ _id: link.organisation }, { set: { name: sent.organisation } });
  const joined = auditEvent(
    'membership.created',
    { ...facts, subject: membership._id },
    { person: link.person, role: 'admin' },
  );
  await isFirst(collections.memberships.insert(membership, [joined]));
  const person = newPerson({ id: link.person, ...sent, isOperator: true, now });
  const created = auditEvent('person.created', { ...facts, organisation: '', subject: person._id });
  await collections.people.insert(person, [created]).catch((error: unknown) => {
    throw error instanceof Conflict ? new Problem('link-expired') : error;
  });
  return person;
}

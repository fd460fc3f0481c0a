import { Problem } from '../../../problems.ts';
import { hashSecret } from '../../../secrets.ts';
import { findPersonByEmail } from '../../../storage/people.ts';
import type { OneTimeLinkDoc } from '../../../storage/schemas/oneTimeLinks.ts';
import type { OrganisationDoc } from '../../../storage/schemas/organisations.ts';
import type { Deps } from '../../deps.ts';
import { isOpen } from '../../joinLink.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { PUBLIC_WRITE_PROBLEMS } from '../../usualProblems.ts';
import { type Asked, AskedSchema, JoinLook } from '../../wire/join.ts';

export const TOKEN_PROBLEMS = [...PUBLIC_WRITE_PROBLEMS, 'link-expired'] as const;

export function lookAtJoin(deps: Deps): Route<'lookAtJoin'> {
  return {
    id: 'lookAtJoin',
    method: 'POST',
    path: '/api/joins/looks',
    summary: 'Who asks the holder of a link to join, and as what. Changes nothing.',
    body: {
      schema: JoinLook,
      examples: { token: { token: 'xWnK5v0uUJ0yv2mKjT3c8yZbE1qfHs9oRaLd4iGtPNA' } },
    },
    answers: { 200: { description: 'What is asked', type: 'application/json', schema: AskedSchema } },
    problems: TOKEN_PROBLEMS,
    handle: async (request) => {
      const { organisation, asked } = await findJoin(deps, parseBody(JoinLook, request.body).token);
      const person = await findPersonByEmail(deps.collections.people, asked.email);
      const look: Asked = {
        organisation: { name: organisation.name },
        role: asked.role,
        email: asked.email,
        hasAccount: person !== undefined,
      };
      return jsonReply(200, look);
    },
  };
}

interface FoundJoin {
  readonly link: OneTimeLinkDoc;
  readonly organisation: OrganisationDoc;
  readonly asked: NonNullable<OneTimeLinkDoc['join']>;
}

/** What a token opens. @throws link-expired, the same for one that never was. */
export async function findJoin(deps: Deps, token: string): Promise<FoundJoin> {
  const { oneTimeLinks, organisations } = deps.collections;
  const link = await oneTimeLinks.findOne({ tokenHash: hashSecret(token) });
  const organisation = await organisations.get(link?.organisation ?? '');
  const isValid = link?.kind === 'join' && isOpen(link, deps.now()) && organisation?.state === 'active';
  if (!isValid || link.join === null) throw new Problem('link-expired');
  if (!(await stillAsks(deps, link.organisation, link.join))) throw new Problem('link-expired');
  return { link, organisation, asked: link.join };
}

/** Whether whoever asked may still ask: an admin of the organisation, or the operator while nobody else is in it. */
async function stillAsks(
  { collections }: Deps,
  organisation: string,
  { by, email }: FoundJoin['asked'],
): Promise<boolean> {
  const { memberships, people } = collections;
  if ((await memberships.findOne({ organisation, person: by, role: 'admin' })) !== undefined) return true;
  const asker = await people.get(by);
  if (asker?.state !== 'active' || !asker.isOperator) return false;
  const joining = await findPersonByEmail(people, email);
  const members = await memberships.find({ organisation }, { limit: 2 });
  return members.every((one) => one.person === joining?._id);
}

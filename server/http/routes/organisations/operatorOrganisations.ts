import { z } from 'zod';
import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { Conflict } from '../../../storage/collection.ts';
import { newOrganisation } from '../../../storage/organisations.ts';
import type { OrganisationDoc } from '../../../storage/schemas/organisations.ts';
import { deed } from '../../deed.ts';
import type { Deps } from '../../deps.ts';
import { openJoinLink } from '../../joinLink.ts';
import { demandSameBody, goneAgain, onceOf, onceParameter } from '../../onceId.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Parameter, type Route } from '../../route.ts';
import { ACT_PROBLEMS, idParameter, READ_PROBLEMS, WRITE_PROBLEMS } from '../../usualProblems.ts';
import {
  CreatedOrganisationSchema,
  type ListedOrganisation,
  ListedOrganisationSchema,
  NewOrganisation,
  type OrganisationList,
  OrganisationListSchema,
} from '../../wire/organisation.ts';
import { momentOf } from '../../wire/text.ts';
import { markActive, markDeleted } from './deletedOrganisation.ts';

const PAGE = 50;
const AFTER: Parameter = {
  in: 'query',
  name: 'after',
  description: '`next` of the page before',
  schema: z.uuid(),
  required: false,
};

export function listOrganisations(deps: Deps): Route<'listOrganisations'> {
  return {
    id: 'listOrganisations',
    method: 'GET',
    path: '/api/organisations',
    summary: 'For the operator: which organisations there are, and nothing of what is in them.',
    parameters: [AFTER],
    answers: { 200: { description: 'A page', type: 'application/json', schema: OrganisationListSchema } },
    problems: READ_PROBLEMS,
    handle: async (request) => {
      const after = request.query('after');
      if (after !== undefined && !z.uuid().safeParse(after).success)
        throw new Problem('malformed-request', { detail: 'The parameter `after` must be `next` of a page.' });
      const found = await deps.collections.organisations.find(
        after === undefined ? {} : { _id: { gt: after } },
        {
          limit: PAGE + 1,
        },
      );
      const page = found.slice(0, PAGE);
      const list: OrganisationList = {
        items: await Promise.all(page.map((one) => listed(deps, one))),
        next: found.length > PAGE ? (page.at(-1)?._id ?? null) : null,
      };
      return jsonReply(200, list);
    },
  };
}

export function createOrganisation(deps: Deps): Route<'createOrganisation'> {
  return {
    id: 'createOrganisation',
    method: 'POST',
    path: '/api/organisations',
    summary:
      'For the operator: make an organisation and ask its first admin. Safe to send again with the same key.',
    parameters: [onceParameter],
    body: {
      schema: NewOrganisation,
      examples: { trust: { name: 'Northern Trust', adminEmail: 'anna@clinic.example' } },
    },
    answers: {
      201: { description: 'It', type: 'application/json', schema: CreatedOrganisationSchema },
    },
    problems: [...WRITE_PROBLEMS, 'idempotency-key-reused'],
    handle: async (request, { person }) => {
      const sent = parseBody(NewOrganisation, request.body);
      const once = onceOf(deps, request, person._id, sent);
      const made = newOrganisation({ ...once, name: sent.name, createdAt: deps.now() });
      const facts = deed(deps, { person, organisation: made }, made._id);
      const organisation = await insertOnce(deps, made, auditEvent('organisation.created', facts));
      const asked = { email: sent.adminEmail, role: 'admin', sites: null, by: person._id } as const;
      const link = (await isWithoutMembers(deps, organisation))
        ? (await openJoinLink(deps, organisation._id, asked)).link
        : null;
      return jsonReply(201, { organisation: await listed(deps, organisation), link });
    },
  };
}

export function deleteListedOrganisation(deps: Deps): Route<'deleteListedOrganisation'> {
  return {
    id: 'deleteListedOrganisation',
    method: 'DELETE',
    path: '/api/operator/organisations/:id',
    summary: 'For the operator: delete an organisation. It can be brought back for 30 days.',
    parameters: idParameter('The organisation'),
    answers: { 200: { description: 'Deleted', type: 'application/json', schema: ListedOrganisationSchema } },
    problems: ACT_PROBLEMS,
    handle: async (request, { person }) => {
      const _id = request.params['id'] ?? '';
      const facts = deed(deps, { person, organisation: { _id } }, _id);
      return jsonReply(200, await listed(deps, await markDeleted(deps, _id, facts)));
    },
  };
}

export function restoreListedOrganisation(deps: Deps): Route<'restoreListedOrganisation'> {
  return {
    id: 'restoreListedOrganisation',
    method: 'POST',
    path: '/api/operator/organisations/:id/restore',
    summary: 'For the operator: bring a deleted organisation back.',
    parameters: idParameter('The deleted organisation'),
    answers: { 200: { description: 'Back', type: 'application/json', schema: ListedOrganisationSchema } },
    problems: ACT_PROBLEMS,
    handle: async (request, { person }) => {
      const _id = request.params['id'] ?? '';
      const facts = deed(deps, { person, organisation: { _id } }, _id);
      return jsonReply(200, await listed(deps, await markActive(deps, _id, facts)));
    },
  };
}

async function insertOnce(
  { collections }: Deps,
  organisation: OrganisationDoc,
  event: ReturnType<typeof auditEvent>,
): Promise<OrganisationDoc> {
  try {
    await collections.organisations.insert(organisation, [event]);
    return organisation;
  } catch (error) {
    const earlier =
      error instanceof Conflict ? await collections.organisations.get(organisation._id) : undefined;
    if (earlier === undefined) throw error;
    demandSameBody(earlier, organisation);
    if (earlier.state === 'deleted') throw goneAgain();
    return earlier;
  }
}

/** As soon as anybody is in it, only its admins ask people in: sending the request again opens nothing. */
async function isWithoutMembers({ collections }: Deps, { _id }: OrganisationDoc): Promise<boolean> {
  return (await collections.memberships.findOne({ organisation: _id })) === undefined;
}

async function listed({ collections }: Deps, one: OrganisationDoc): Promise<ListedOrganisation> {
  const [sites, members] = await Promise.all([
    collections.sites.count({ organisation: one._id, state: 'active' }),
    collections.memberships.count({ organisation: one._id }),
  ]);
  return {
    id: one._id,
    name: one.name,
    state: one.state,
    removeAt: one.state === 'deleted' ? momentOf(one.removeAt) : null,
    sites,
    members,
    createdAt: momentOf(one.createdAt),
  };
}

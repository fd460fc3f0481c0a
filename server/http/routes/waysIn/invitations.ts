import { Problem } from '../../../problems.ts';
import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { demandBeforeClosing, demandPersonal } from '../../waysIn/demands.ts';
import { invitationsView } from '../../waysIn/invitationsView.ts';
import { invite } from '../../waysIn/invite.ts';
import { readAddressList } from '../../waysIn/readAddressList.ts';
import { InvitationListSchema, InvitationsSchema, InvitedSchema } from '../../wire/invitation.ts';

/** A list at its full length, in JSON. */
const LIST_LIMIT_BYTES = 262_144;
const MOST_FAULTS = 500;

export function createInvitations(deps: Deps): Route<'createInvitations'> {
  return {
    id: 'createInvitations',
    method: 'POST',
    path: '/api/waves/:id/invitations',
    summary: 'Invite everybody on a list. Sending it again adds nobody twice and mails nobody twice.',
    parameters: idParameter('The wave'),
    body: {
      schema: InvitationListSchema,
      examples: {
        lines: { csv: 'anna@clinic.example\nben@clinic.example' },
        table: { csv: 'Name;E-mail\nAnna;anna@clinic.example' },
      },
      limitBytes: LIST_LIMIT_BYTES,
    },
    answers: {
      201: { description: 'Who was invited, in numbers', type: 'application/json', schema: InvitedSchema },
    },
    problems: [...WRITE_PROBLEMS, 'wave-fixed', 'wave-closed'],
    handle: async (request, { found: { wave }, person }) => {
      const { csv } = parseBody(InvitationListSchema, request.body);
      demandPersonal(wave);
      demandBeforeClosing(wave, deps.now());
      const list = readAddressList(csv);
      if (list.faults.length > 0) throw listFaults(list.faults);
      const facts = { at: deps.now(), by: person._id, organisation: wave.organisation, subject: wave._id };
      // Said before it is done: a crash in between leaves a line too many in the log, never mail that nobody is told of.
      const invited = await invite(deps, wave, list, (planned) =>
        recordEvent(deps.collections.auditInbox, deps, auditEvent('invitation.added', facts, planned)),
      );
      return jsonReply(201, invited);
    },
  };
}

function listFaults(faults: readonly string[]): Problem {
  const told = faults.slice(0, MOST_FAULTS);
  const more = faults.length - told.length;
  const errors = [...told, ...(more > 0 ? [`and ${more} lines more`] : [])];
  return new Problem('answers-invalid', {
    errors: errors.map((detail) => ({ pointer: '/csv', detail })),
  });
}

export function listInvitations(deps: Deps): Route<'listInvitations'> {
  return {
    id: 'listInvitations',
    method: 'GET',
    path: '/api/waves/:id/invitations',
    summary: 'How many are invited, what became of the mails, and what is planned. Never who has answered.',
    parameters: idParameter('The wave'),
    answers: {
      200: { description: 'The invitations', type: 'application/json', schema: InvitationsSchema },
    },
    problems: [...READ_PROBLEMS, 'wave-fixed'],
    handle: async (_request, { found: { wave } }) => {
      demandPersonal(wave);
      return jsonReply(200, await invitationsView(deps, wave));
    },
  };
}

import { z } from 'zod';
import { hashSecret } from '../../../secrets.ts';
import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import { insertMissing } from '../../../storage/insertMissing.ts';
import type { InvitationDoc } from '../../../storage/schemas/invitations.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { demandBeforeClosing, demandPersonal, demandRoomFor } from '../../waysIn/demands.ts';
import { CodesOrderSchema, CodesSchema } from '../../wire/wayIn.ts';

export function createCodes(deps: Deps): Route<'createCodes'> {
  return {
    id: 'createCodes',
    method: 'POST',
    path: '/api/waves/:id/codes',
    summary: 'Make codes to hand out on paper, until there are so many. Asking again makes none twice.',
    parameters: idParameter('The wave'),
    body: { schema: CodesOrderSchema, examples: { twelve: { upTo: 12 } } },
    answers: {
      201: {
        description: 'How many there are now',
        type: 'application/json',
        schema: z.strictObject({ paper: z.int() }),
      },
    },
    problems: [...WRITE_PROBLEMS, 'wave-fixed', 'wave-closed'],
    handle: async (request, { found: { wave }, person }) => {
      const { upTo } = parseBody(CodesOrderSchema, request.body);
      demandPersonal(wave);
      demandBeforeClosing(wave, deps.now());
      const { invitations, auditInbox } = deps.collections;
      const of = { wave: wave._id };
      const [all, paper] = await Promise.all([
        invitations.count(of),
        invitations.count({ ...of, kind: 'paper' }),
      ]);
      const count = upTo - paper;
      if (count <= 0) return jsonReply(201, { paper });
      demandRoomFor(wave, all + count, '/upTo');
      // Said before it is done: a crash in between leaves a line too many in the log, never codes that nobody is told of.
      const facts = { at: deps.now(), by: person._id, organisation: wave.organisation, subject: wave._id };
      await recordEvent(auditInbox, deps, auditEvent('code.made', facts, { count }));
      await insertMissing(
        invitations,
        Array.from({ length: upTo }, (_, at) => newCode(deps, wave, at + 1)),
      );
      return jsonReply(201, { paper: upTo });
    },
  };
}

/** By its number in the wave the store knows it, so that asking twice, or two at once, make each of them once. */
function newCode({ newId, secrets }: Deps, wave: WaveDoc, number: number): InvitationDoc {
  const _id = newId();
  return {
    _id,
    wave: wave._id,
    kind: 'paper',
    tokenHash: hashSecret(secrets.mintCode(_id, 1)),
    generation: 1,
    email: '',
    once: `paper:${number}`,
    spentBy: '',
    unsubscribed: false,
  };
}

export function listCodes(deps: Deps): Route<'listCodes'> {
  return {
    id: 'listCodes',
    method: 'GET',
    path: '/api/waves/:id/codes',
    summary: 'All codes of the wave, for printing. Used ones look like the others.',
    parameters: idParameter('The wave'),
    answers: { 200: { description: 'The codes', type: 'application/json', schema: CodesSchema } },
    problems: [...READ_PROBLEMS, 'wave-fixed'],
    handle: async (_request, { found: { wave }, person }) => {
      demandPersonal(wave);
      const codes: { code: string; link: string }[] = [];
      const { invitations, auditInbox } = deps.collections;
      for await (const { _id, generation } of invitations.stream({ wave: wave._id, kind: 'paper' })) {
        const code = deps.secrets.mintCode(_id, generation).replace(/(.{4})(?=.)/g, '$1-');
        codes.push({ code, link: `${deps.config.publicUrl}/respond#${code}` });
      }
      const facts = { at: deps.now(), by: person._id, organisation: wave.organisation, subject: wave._id };
      await recordEvent(auditInbox, deps, auditEvent('code.listed', facts, { count: codes.length }));
      return jsonReply(200, { codes });
    },
  };
}

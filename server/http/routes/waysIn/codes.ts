import { z } from 'zod';
import { Problem } from '../../../problems.ts';
import { hashSecret } from '../../../secrets.ts';
import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import type { InvitationDoc } from '../../../storage/schemas/invitations.ts';
import type { WaveDoc } from '../../../storage/schemas/waves.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { demandBeforeClosing, demandPersonal } from '../../waysIn/demands.ts';
import { CodesOrderSchema, CodesSchema } from '../../wire/wayIn.ts';

const MOST_CODES = 2_000;

export function createCodes(deps: Deps): Route<'createCodes'> {
  return {
    id: 'createCodes',
    method: 'POST',
    path: '/api/waves/:id/codes',
    summary: 'Make codes to hand out on paper.',
    parameters: idParameter('The wave'),
    body: { schema: CodesOrderSchema, examples: { twelve: { count: 12 } } },
    answers: {
      201: {
        description: 'How many there are now',
        type: 'application/json',
        schema: z.strictObject({ paper: z.int() }),
      },
    },
    problems: [...WRITE_PROBLEMS, 'wave-fixed', 'wave-closed'],
    handle: async (request, { found: { wave }, person }) => {
      const { count } = parseBody(CodesOrderSchema, request.body);
      demandPersonal(wave);
      demandBeforeClosing(wave, deps.now());
      const { invitations, auditInbox } = deps.collections;
      const before = await invitations.count({ wave: wave._id, kind: 'paper' });
      demandRoom(before + count);
      await invitations.insertMany(Array.from({ length: count }, () => newCode(deps, wave)));
      const facts = { at: deps.now(), by: person._id, organisation: wave.organisation, subject: wave._id };
      await recordEvent(auditInbox, deps, auditEvent('code.made', facts, { count }));
      return jsonReply(201, { paper: before + count });
    },
  };
}

function demandRoom(codes: number): void {
  if (codes <= MOST_CODES) return;
  const detail = `would make ${codes} codes in this wave; ${MOST_CODES} are the most`;
  throw new Problem('answers-invalid', { errors: [{ pointer: '/count', detail }] });
}

function newCode({ newId, secrets }: Deps, wave: WaveDoc): InvitationDoc {
  const _id = newId();
  return {
    _id,
    wave: wave._id,
    kind: 'paper',
    tokenHash: hashSecret(secrets.mintCode(_id, 1)),
    generation: 1,
    email: '',
    once: `paper:${_id}`,
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

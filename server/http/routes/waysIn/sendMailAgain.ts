import { z } from 'zod';
import { Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import type { Deps } from '../../deps.ts';
import type { Route } from '../../route.ts';
import { ACT_PROBLEMS } from '../../usualProblems.ts';
import { demandBeforeClosing, demandMail } from '../../waysIn/demands.ts';

export function sendMailAgain(deps: Deps): Route<'sendMailAgain'> {
  return {
    id: 'sendMailAgain',
    method: 'POST',
    path: '/api/mails/:id/send-again',
    summary: 'Send an invitation again that was refused or may not have arrived.',
    parameters: [
      {
        in: 'path',
        name: 'id',
        description: 'The mail, as the invitations of its wave list it',
        schema: z.string().max(100),
        required: true,
      },
    ],
    answers: { 204: { description: 'It goes out again' } },
    problems: [...ACT_PROBLEMS, 'wave-closed', 'edit-conflict', 'mail-not-set-up'],
    handle: async (_request, { found: mail, person }) => {
      const { mails, waves } = deps.collections;
      // Of reminders nobody is told which there are; other mails have ways of their own to be sent again.
      const wave = mail.kind === 'invitation' ? await waves.get(mail.wave) : undefined;
      if (wave === undefined) throw new Problem('not-found');
      demandBeforeClosing(wave, deps.now());
      demandMail(deps);
      const { _id, state } = mail;
      if (state !== 'unknown' && state !== 'refused') throw new Problem('edit-conflict');
      // The same mail, with the same Message-ID and the same link: if the first did arrive, both are one to whoever has them.
      const facts = { at: deps.now(), by: person._id, organisation: wave.organisation, subject: wave._id };
      const again = await mails.change(
        { _id, state },
        { set: { state: 'due', dueAt: Math.max(deps.now(), wave.opensAt), attempts: 0 } },
        { events: [auditEvent('invitation.sentAgain', facts)] },
      );
      if (again === undefined) throw new Problem('edit-conflict');
      return { status: 204 };
    },
  };
}

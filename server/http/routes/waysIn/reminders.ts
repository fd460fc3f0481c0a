import { z } from 'zod';
import { Problem } from '../../../problems.ts';
import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import { cancelReminderMails, repeatUnknown } from '../../../storage/mails.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { jsonReply, type Route } from '../../route.ts';
import { ACT_PROBLEMS, idParameter, WRITE_PROBLEMS } from '../../usualProblems.ts';
import { demandBeforeClosing, demandMail, demandPersonal } from '../../waysIn/demands.ts';
import { planReminder } from '../../waysIn/planReminder.ts';
import { ReminderPlannedSchema, ReminderSchema } from '../../wire/invitation.ts';
import { momentOf } from '../../wire/text.ts';

export function createReminder(deps: Deps): Route<'createReminder'> {
  return {
    id: 'createReminder',
    method: 'POST',
    path: '/api/waves/:id/reminders',
    summary: 'Remind, now or at a local time, whoever has not answered by then.',
    parameters: idParameter('The wave'),
    body: { schema: ReminderSchema, examples: { now: {}, later: { at: '2026-12-01T09:00' } } },
    answers: {
      201: { description: 'When it goes out', type: 'application/json', schema: ReminderPlannedSchema },
    },
    problems: [...WRITE_PROBLEMS, 'wave-fixed', 'wave-closed', 'mail-not-set-up'],
    handle: async (request, { found: { wave }, person }) => {
      const { at } = parseBody(ReminderSchema, request.body);
      demandPersonal(wave);
      demandBeforeClosing(wave, deps.now());
      demandMail(deps);
      const { number, dueAt } = await planReminder(deps, wave, { at, by: person._id });
      return jsonReply(201, { number, at: momentOf(dueAt) });
    },
  };
}

export function cancelReminders(deps: Deps): Route<'cancelReminders'> {
  return {
    id: 'cancelReminders',
    method: 'DELETE',
    path: '/api/waves/:id/reminders',
    summary: 'Cancel every reminder that has not gone out.',
    parameters: idParameter('The wave'),
    answers: { 204: { description: 'Cancelled' } },
    problems: [...ACT_PROBLEMS, 'wave-fixed'],
    handle: async (_request, { found: { wave }, person }) => {
      demandPersonal(wave);
      const { reminders, mails } = deps.collections;
      const facts = {
        at: deps.now(),
        by: person._id,
        organisation: wave.organisation,
        subject: wave._id,
      };
      const rounds = await reminders.find(
        { wave: wave._id },
        { sort: { by: 'number', order: 'ascending' }, limit: 100 },
      );
      for (const { _id, number, state } of rounds) {
        if (state !== 'planned') continue;
        const events = [auditEvent('reminder.cancelled', facts, { number })];
        await reminders.change({ _id, state }, { set: { state: 'cancelled' } }, { events });
      }
      await cancelReminderMails(mails, wave._id);
      return { status: 204 };
    },
  };
}

export function sendReminderAgain(deps: Deps): Route<'sendReminderAgain'> {
  return {
    id: 'sendReminderAgain',
    method: 'POST',
    path: '/api/waves/:id/reminders/:number/send-again',
    summary: 'Send again those mails of a reminder that may not have arrived.',
    parameters: [
      ...idParameter('The wave'),
      {
        in: 'path',
        name: 'number',
        description: 'Of the reminder, as in the schedule',
        schema: z.int().min(1).max(1_000),
        required: true,
      },
    ],
    answers: { 204: { description: 'They go out again, to whoever has not answered by then' } },
    problems: [...ACT_PROBLEMS, 'wave-fixed', 'wave-closed', 'mail-not-set-up'],
    handle: async (request, { found: { wave }, person }) => {
      demandPersonal(wave);
      const number = /^[1-9]\d{0,2}$/.test(request.params['number'] ?? '')
        ? Number(request.params['number'])
        : 0;
      const round = await deps.collections.reminders.get(`${wave._id}:${number}`);
      if (round === undefined) throw new Problem('not-found');
      demandBeforeClosing(wave, deps.now());
      demandMail(deps);
      const facts = { at: deps.now(), by: person._id, organisation: wave.organisation, subject: wave._id };
      const event = auditEvent('reminder.sentAgain', facts, { number });
      // Said before it is done: a crash in between leaves a line too many in the log, never mail that nobody is told of.
      await recordEvent(deps.collections.auditInbox, deps, event);
      await repeatUnknown(deps.collections.mails, { wave: wave._id, number, now: deps.now() });
      return { status: 204 };
    },
  };
}

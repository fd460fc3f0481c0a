import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import type { EventDoc } from '../../../storage/schemas/events.ts';
import { hasSecondFactor, membershipsOf } from '../../accounts/sessionView.ts';
import type { Deps } from '../../deps.ts';
import { jsonReply, type Route } from '../../route.ts';
import { AccountExportSchema } from '../../wire/account.ts';
import { momentOf } from '../../wire/text.ts';
import { ACCOUNT_READ_PROBLEMS } from './accountProblems.ts';

export function exportAccount(deps: Deps): Route<'exportAccount'> {
  return {
    id: 'exportAccount',
    method: 'GET',
    path: '/api/account/export',
    summary: 'Everything that is kept of you, as one JSON file.',
    answers: { 200: { description: 'The file', type: 'application/json', schema: AccountExportSchema } },
    problems: ACCOUNT_READ_PROBLEMS,
    handle: async (_request, { person }) => {
      const { _id: id, email, name, isOperator, createdAt } = person;
      const now = deps.now();
      const facts = { at: now, by: id, organisation: '', subject: id };
      await recordEvent(deps.collections.auditInbox, deps, auditEvent('account.exported', facts));
      const kept = {
        exportedAt: momentOf(now),
        person: {
          id,
          email,
          name,
          isOperator,
          secondFactor: hasSecondFactor(person),
          createdAt: momentOf(createdAt),
        },
        memberships: await membershipsOf(deps, id),
        ownViews: await ownViewsOf(deps, id),
        events: await eventsOf(deps, id),
        anonymousAnswers:
          'Answers given in a survey without a name are not here. They carry nothing that leads to a person, so nobody can find yours among them, not even we. While a wave is open you can take yours back with the withdrawal code that you were shown.',
      };
      return jsonReply(200, kept, {
        headers: { 'Content-Disposition': `attachment; filename="plumbline-account-${dayOf(now)}.json"` },
      });
    },
  };
}

const dayOf = (time: number): string => momentOf(time).slice(0, 10);

async function ownViewsOf({ collections }: Deps, person: string) {
  const views = await collections.ownViews.find({ person }, { limit: 1_000 });
  return views.map(({ wave, savedAt, survey }) => ({ wave, savedAt: momentOf(savedAt), survey }));
}

/** What this person did, and what was done to the account; as written so far, in the order of the log. */
async function eventsOf({ collections }: Deps, person: string) {
  const all = new Map<string, EventDoc>();
  for await (const event of collections.events.stream({ by: person })) all.set(event._id, event);
  for await (const event of collections.events.stream({ subject: person })) all.set(event._id, event);
  return [...all.values()]
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ type, at, by, organisation, subject, facts }) => {
      // Colleagues are random ids here, and their names are not this person's to take away.
      return { type, at: momentOf(at), by, organisation, subject, facts };
    });
}

import { z } from 'zod';
import { Problem } from '../../../problems.ts';
import type { EventDoc } from '../../../storage/schemas/events.ts';
import type { PersonDoc } from '../../../storage/schemas/people.ts';
import type { Deps } from '../../deps.ts';
import { findPeople } from '../../findPeople.ts';
import { jsonReply, type Parameter, type Route } from '../../route.ts';
import { idParameter, READ_PROBLEMS } from '../../usualProblems.ts';
import { type EventList, EventListSchema, type LoggedEvent } from '../../wire/auditEvent.ts';
import { momentOf } from '../../wire/text.ts';
import { nameOfSubject } from './nameOfSubject.ts';

const PAGE = 50;
const BEFORE: Parameter = {
  in: 'query',
  name: 'before',
  description: '`next` of the page before',
  schema: z.string().regex(/^[1-9]\d{0,14}$/),
  required: false,
};

export function listEvents(deps: Deps): Route<'listEvents'> {
  return {
    id: 'listEvents',
    method: 'GET',
    path: '/api/organisations/:id/events',
    summary: 'Who did what in an organisation, newest first. Nothing that anybody answered is in it.',
    parameters: [...idParameter('The organisation'), BEFORE],
    answers: { 200: { description: 'A page', type: 'application/json', schema: EventListSchema } },
    problems: READ_PROBLEMS,
    handle: async (request, { organisation }) => {
      const before = request.query('before');
      if (before !== undefined && !BEFORE.schema.safeParse(before).success)
        throw new Problem('malformed-request', {
          detail: 'The parameter `before` must be `next` of a page.',
        });
      const bound = before === undefined ? {} : { sequence: { lt: Number(before) } };
      const found = await deps.collections.events.find(
        { organisation: organisation._id, ...bound },
        { sort: { by: 'sequence', order: 'descending' }, limit: PAGE + 1 },
      );
      const page = found.slice(0, PAGE);
      const people = await findPeople(deps, page.flatMap(peopleIn));
      const list: EventList = {
        items: await Promise.all(page.map((one) => logged(deps, one, people))),
        next: found.length > PAGE ? String(page.at(-1)?.sequence) : null,
      };
      return jsonReply(200, list);
    },
  };
}

function peopleIn({ by, facts }: EventDoc): string[] {
  const person = facts['person'];
  return typeof person === 'string' ? [by, person] : [by];
}

async function logged(
  deps: Deps,
  event: EventDoc,
  people: ReadonlyMap<string, PersonDoc>,
): Promise<LoggedEvent> {
  const { by, facts } = event;
  const kind = by === 'system' || by === 'shell' ? by : 'person';
  const person = people.get(typeof facts['person'] === 'string' ? facts['person'] : '');
  return {
    id: event._id,
    type: event.type,
    at: momentOf(event.at),
    by: { kind, name: people.get(by)?.name ?? null },
    about: person?.name ?? (await nameOfSubject(deps, event)),
    facts: { ...facts },
  };
}

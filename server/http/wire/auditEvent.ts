import { z } from 'zod';
import { Moment } from './text.ts';

/** One line of an organisation's log. */
export const EventSchema = z.strictObject({
  id: z.string(),
  type: z.string().describe('noun.pastTense'),
  at: Moment,
  by: z.strictObject({
    kind: z.enum(['person', 'system', 'shell']),
    name: z.string().nullable().describe('Null when the account is gone'),
  }),
  about: z.string().nullable().describe('Name of what it was about, as far as it is still there'),
  facts: z.record(z.string(), z.unknown()),
});
export type LoggedEvent = z.infer<typeof EventSchema>;

export const EventListSchema = z.strictObject({
  items: z.array(EventSchema),
  next: z.string().nullable().describe('Send it as `before` for the next page; null on the last'),
});
export type EventList = z.infer<typeof EventListSchema>;

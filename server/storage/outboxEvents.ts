import { randomUUID } from 'node:crypto';
import { isPlain, jsonFault } from './checkDocument.ts';
import type { Doc, EventDraft, OutboxEvent } from './collection.ts';
import { RefusedDocument } from './errors.ts';
import type { Declaration } from './schemas/declaration.ts';

/** Events of a write, checked as strictly as documents are. */
export function checkEvents<T extends Doc>(
  declaration: Declaration<T>,
  events: readonly EventDraft[],
): readonly EventDraft[] {
  const refuse = (reason: string) => new RefusedDocument(declaration.name, reason);
  if (events.length > 0 && !declaration.hasOutbox) throw refuse('its schema declares no outbox for events');
  for (const { type, body } of events) {
    if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(type)) throw refuse('an event is called noun.pastTense');
    const fault = isPlain(body) ? jsonFault(body, 'event') : 'an event has a plain object as its body';
    if (fault !== undefined) throw refuse(fault);
  }
  return events;
}

/** An event that waited in another outbox before keeps its id. */
export function withIds(events: readonly (EventDraft | OutboxEvent)[]): readonly OutboxEvent[] {
  return events.map((one) => ({ id: 'id' in one ? one.id : randomUUID(), type: one.type, body: one.body }));
}

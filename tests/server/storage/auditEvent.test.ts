import { randomUUID } from 'node:crypto';
import { auditEvent, recordEvent } from '../../../server/storage/auditEvent.ts';
import { openEmbedded } from '../../support/openEmbedded.ts';

test('an event says who, when, where and what, and waits in the inbox with the facts that it was given', async () => {
  const storage = await openEmbedded();
  const facts = { at: 1_790_000_000_000, by: 'p1', organisation: 'o1', subject: 's1' };
  const draft = auditEvent('report.viewed', facts, { pages: 3 });
  expect(draft).toEqual({ type: 'report.viewed', body: { ...facts, pages: 3 } });
  await recordEvent(storage.collections.auditInbox, { newId: randomUUID }, draft);
  const waiting = (await Promise.all(storage.outboxes.map((outbox) => outbox.pending(10)))).flat();
  expect(waiting.map(({ events }) => events)).toEqual([[{ id: expect.any(String), ...draft }]]);
  expect(await storage.collections.auditInbox.count({ createdAt: facts.at })).toBe(1);
  await storage.close();
});

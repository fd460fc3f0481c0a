import { type Collection, Conflict, type OutboxEvent } from '../storage/collection.ts';
import type { EventDoc } from '../storage/schemas/events.ts';
import type { Storage } from '../storage/storage.ts';
import { CHAIN_START, type ChainHead, chainAfter } from './eventChain.ts';
import type { JobDeps, JobKinds } from './jobDeps.ts';
import { makeJobs } from './makeJobs.ts';

/** Documents per outbox and round. */
const BATCH = 50;
/** Events per write, well below what one query may ask for. */
const CHUNK = 200;

type MoveDeps = Pick<JobDeps, 'collections' | 'outboxes' | 'now'>;

/**
 * Moves waiting events into the chain, makes the jobs that they ask for, and only then forgets them in their outboxes: a
 * crash in between leaves them waiting, and moving an event twice changes nothing. Any number of workers may do it at once.
 * Says how many it took, none when none waits.
 */
export async function moveEvents(deps: MoveDeps, kinds: JobKinds): Promise<number> {
  const pending = await pendingIn(deps.outboxes);
  const waiting = inOrder(pending.map(({ events }) => events));
  if (waiting.length === 0) return 0;
  for (let at = 0; at < waiting.length; at += CHUNK)
    await append(deps.collections.events, waiting.slice(at, at + CHUNK));
  await makeJobs(deps, kinds, waiting);
  await Promise.all(pending.map(({ outbox, doc, events }) => settle(deps, outbox, doc, events)));
  return waiting.length;
}

type OneOutbox = Storage['outboxes'][number];

async function pendingIn(outboxes: readonly OneOutbox[]) {
  const found = await Promise.all(
    outboxes.map(async (outbox) => (await outbox.pending(BATCH)).map((one) => ({ outbox, ...one }))),
  );
  return found.flat();
}

/** By time, but never against the order in which a document's own events were written, whatever the clock did. */
function inOrder(documents: readonly (readonly OutboxEvent[])[]): OutboxEvent[] {
  const timed = documents.flatMap((events) => {
    let latest = 0;
    return events.map((event) => {
      latest = Math.max(latest, Number(event.body['at']) || 0);
      return { event, at: latest };
    });
  });
  return timed.sort((one, other) => one.at - other.at).map(({ event }) => event);
}

/** The unique index on the number decides which of two workers is next; the other begins again behind it. */
async function append(events: Collection<EventDoc>, waiting: readonly OutboxEvent[]): Promise<void> {
  for (;;) {
    const fresh = await withoutMoved(events, waiting);
    if (fresh.length === 0) return;
    try {
      await events.insertMany(chainAfter(await headOf(events), fresh));
      return;
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
  }
}

async function withoutMoved(
  events: Collection<EventDoc>,
  waiting: readonly OutboxEvent[],
): Promise<OutboxEvent[]> {
  const ids = waiting.map((event) => event.id);
  const there = new Set(
    (await events.find({ event: { in: ids } }, { limit: CHUNK })).map((row) => row.event),
  );
  return waiting.filter((event) => !there.has(event.id));
}

/** The last event of the chain. */
export async function headOf(events: Collection<EventDoc>): Promise<ChainHead> {
  const [last] = await events.find({}, { sort: { by: '_id', order: 'descending' }, limit: 1 });
  return last ?? CHAIN_START;
}

/** A document of the inbox was there for its event alone. */
async function settle(
  { collections }: MoveDeps,
  outbox: OneOutbox,
  doc: string,
  events: readonly OutboxEvent[],
): Promise<void> {
  if (outbox.of === 'auditInbox') await collections.auditInbox.remove({ _id: doc });
  else
    await outbox.settle(
      doc,
      events.map((event) => event.id),
    );
}

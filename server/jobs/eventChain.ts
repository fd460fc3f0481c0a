import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/instrument/canonicalJson.ts';
import type { Json, OutboxEvent } from '../storage/collection.ts';
import type { EventDoc } from '../storage/schemas/events.ts';

/** The end of the chain: what the next event is chained to, and what to note down to find a cut-off tail later. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Before the first event. */
export const CHAIN_START: ChainHead = { sequence: 0, hash: '0'.repeat(64) };

/** Events as they follow on `head`: numbered, each carrying the hash of the one before. */
export function chainAfter(head: ChainHead, waiting: readonly OutboxEvent[]): EventDoc[] {
  let last = head;
  return waiting.map((event) => {
    const row = chained(last, event);
    last = row;
    return row;
  });
}

function chained(last: ChainHead, { id, type, body }: OutboxEvent): EventDoc {
  const { at, by, organisation, subject, ...facts } = body;
  const sequence = last.sequence + 1;
  const unsigned = {
    _id: idOf(sequence),
    sequence,
    event: id,
    type,
    at: typeof at === 'number' ? at : 0,
    by: textOf(by),
    organisation: textOf(organisation),
    subject: textOf(subject),
    facts,
    previousHash: last.hash,
  };
  return { ...unsigned, hash: hashOf(unsigned) };
}

/** Padded, so that the order of ids is the order of events. */
export function idOf(sequence: number): string {
  return String(sequence).padStart(12, '0');
}

/** sha256, hexadecimal, over everything that an event says, its number and the hash before it included. */
export function hashOf({ hash: _, ...said }: Omit<EventDoc, 'hash'> & { readonly hash?: string }): string {
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

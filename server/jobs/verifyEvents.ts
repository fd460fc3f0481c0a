import type { Collection } from '../storage/collection.ts';
import type { EventDoc } from '../storage/schemas/events.ts';
import { CHAIN_START, type ChainHead, hashOf, idOf } from './eventChain.ts';

export interface Verdict {
  readonly rows: number;
  /** To note down: it is how a later run finds that the newest rows were cut off or all of them rewritten. */
  readonly head: ChainHead;
  /** Row by row, in words; empty when the chain is whole. At most twenty. */
  readonly faults: readonly string[];
}

const MOST_FAULTS = 20;

/** Walks the whole chain of events and says which rows are altered, missing or out of order. `noted`: a head printed earlier. */
export async function verifyEvents(events: Collection<EventDoc>, noted?: ChainHead): Promise<Verdict> {
  const faults: string[] = [];
  let last = CHAIN_START;
  let rows = 0;
  for await (const row of events.stream({})) {
    if (faults.length < MOST_FAULTS) {
      faults.push(...(await faultsOf(events, row, last)));
      if (noted !== undefined && row.sequence === noted.sequence && row.hash !== noted.hash)
        faults.push(`Row ${row.sequence} is not the one whose hash was noted: history was rewritten.`);
    }
    last = row;
    rows += 1;
  }
  if (noted !== undefined && last.sequence < noted.sequence)
    faults.push(`The log ends at row ${last.sequence}, but row ${noted.sequence} was noted: it was cut off.`);
  return { rows, head: { sequence: last.sequence, hash: last.hash }, faults };
}

async function faultsOf(events: Collection<EventDoc>, row: EventDoc, last: ChainHead): Promise<string[]> {
  const due = last.sequence + 1;
  if (row.sequence !== due || row._id !== idOf(row.sequence)) {
    const elsewhere = await events.findOne({ sequence: due });
    return [
      elsewhere === undefined
        ? `Row ${due} is missing: row ${row.sequence} stands in its place.`
        : `Row ${due} is out of order: row ${row.sequence} stands in its place.`,
    ];
  }
  if (hashOf(row) !== row.hash)
    return [`Row ${row.sequence} was altered: its hash is not that of what it says.`];
  if (row.previousHash !== last.hash)
    return [`Row ${row.sequence} does not follow on row ${last.sequence}: one of the two was replaced.`];
  return [];
}

import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { readConfig } from '../../server/config.ts';
import type { JobDeps } from '../../server/jobs/jobDeps.ts';
import { createSecrets } from '../../server/secrets.ts';
import { auditEvent, recordEvent } from '../../server/storage/auditEvent.ts';
import type { EventDoc } from '../../server/storage/schemas/events.ts';
import type { Storage } from '../../server/storage/storage.ts';

/** A clock that stands still until it is set. */
export interface TestClock {
  now: number;
}

export interface TestJobDeps extends JobDeps {
  readonly clock: TestClock;
  /** Every line that the program would have logged. */
  readonly logLines: string[];
  readonly isStorageReady: () => Promise<boolean>;
}

/** What jobs need, over the given storage. */
export function jobDepsOn(storage: Storage, environment: Record<string, string> = {}): TestJobDeps {
  const settings = readConfig(environment);
  if (!settings.ok) throw new Error('the test sets faulty settings');
  const clock: TestClock = { now: Date.parse('2026-05-04T10:00:00Z') };
  const logLines: string[] = [];
  return {
    config: settings.config,
    instruments: [],
    collections: storage.collections,
    outboxes: storage.outboxes,
    forgetOrder: storage.forgetOrder,
    now: () => clock.now,
    newId: randomUUID,
    secrets: createSecrets(new Uint8Array(32).fill(7)),
    log: pino({ level: 'trace', base: null }, { write: (line) => logLines.push(line) }),
    engineVersion: '0.0.0-test',
    isStorageReady: () => storage.ready(),
    clock,
    logLines,
  };
}

/** Events without a change, one after the other, each of a later millisecond. */
export async function recordMany(deps: TestJobDeps, count: number, subject = 's'): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const facts = { at: deps.clock.now + n, by: 'system', organisation: `o${n % 3}`, subject };
    await recordEvent(deps.collections.auditInbox, deps, auditEvent('thing.happened', facts, { n }));
  }
}

export async function allEvents(storage: Pick<Storage, 'collections'>): Promise<EventDoc[]> {
  const rows: EventDoc[] = [];
  for await (const row of storage.collections.events.stream({})) rows.push(row);
  return rows;
}

import { CURRENT_NOTICE } from '../../server/core/wave/notice.ts';
import type { EventDraft } from '../../server/storage/collection.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { seedTenants, type Tenants } from './tenants.ts';
import { startTestServer, type TestServer } from './testServer.ts';

/** A server with two organisations on a clock that the test turns. */
export interface WaveServer {
  readonly server: TestServer;
  readonly tenants: Tenants;
  /** Epoch milliseconds. */
  readonly clock: { now: number };
  /** What waits to be moved into the audit log about one subject, in the order of writing. */
  readonly events: (subject: string) => Promise<readonly EventDraft[]>;
  readonly close: () => Promise<void>;
}

export async function startWaveServer(
  open: () => Promise<Storage>,
  at: string,
  environment: Record<string, string> = {},
): Promise<WaveServer> {
  const clock = { now: Date.parse(at) };
  const storage = await open();
  const server = await startTestServer(storage, { now: () => clock.now }, environment);
  const tenants = await seedTenants(server);
  const close = async () => {
    await server.close();
    await storage.close();
  };
  const events = async (subject: string) => {
    const pending = await Promise.all(storage.outboxes.map((outbox) => outbox.pending(10_000)));
    const all = pending.flat().flatMap((one) => one.events);
    return all.filter(({ body }) => body['subject'] === subject);
  };
  return { server, tenants, clock, events, close };
}

/** A sound body of POST /api/sites/:id/waves for the site of organisation A, around 2026-05-04. */
export function waveBody({ a }: Tenants, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    instrument: 'web-therapy-readiness',
    version: 1,
    opensAt: 'now',
    closesAt: '2026-05-18T17:00',
    timeZone: 'Europe/Berlin',
    stage: 'preparing',
    programme: 'Calm Steps',
    expectedStaff: { byRole: { clinician: 6, manager: 1, admin: 4, other: 1 } },
    anonymity: 'open-link',
    minimumGroup: 5,
    notice: CURRENT_NOTICE,
    accountable: a.people.lead.person._id,
    ...more,
  };
}

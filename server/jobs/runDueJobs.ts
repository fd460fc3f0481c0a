import { factsOf } from '../problems.ts';
import { auditEvent, recordEvent } from '../storage/auditEvent.ts';
import { StorageUnavailable } from '../storage/errors.ts';
import type { JobDoc } from '../storage/schemas/jobs.ts';
import type { JobDeps, JobKind, JobKinds } from './jobDeps.ts';

/** Jobs per round. */
const BATCH = 10;
/** A job belongs to whoever took it for so long; then it is taken for lost with its process. */
export const LEASE_MS = 2 * 60_000;
/** Failures in a row until a job is parked for a person to see. */
export const MOST_ATTEMPTS = 3;
/** Wait after the first, the second failure. */
const BACK_OFF_MS = [60_000, 10 * 60_000] as const;
const STORE_PAUSE_MS = 10_000;
const HOUR = 3_600_000;

/** Runs what is due, one after the other. Says how many it ran; any number of workers may do it at once. */
export async function runDueJobs(deps: JobDeps, kinds: JobKinds): Promise<number> {
  const { jobs } = deps.collections;
  const due = await jobs.find(
    { state: 'waiting', dueAt: { lte: deps.now() } },
    { sort: { by: 'dueAt', order: 'ascending' }, limit: BATCH },
  );
  let ran = 0;
  for (const found of due) {
    const kind = kinds[found.kind];
    if (kind === undefined) await leaveToNewer(deps, found);
    else if (await take(deps, kind, found)) ran += 1;
  }
  return ran;
}

/** While versions run side by side, an older one finds jobs that it does not know. */
async function leaveToNewer({ collections, now }: JobDeps, { _id, dueAt, lease }: JobDoc): Promise<void> {
  await collections.jobs.change({ _id, dueAt, lease }, { set: { dueAt: now() + HOUR } });
}

/** Takes the lease, if nobody else does, and runs the job. The attempt is counted before it: a job may end its process. */
async function take(deps: JobDeps, kind: JobKind, found: JobDoc): Promise<boolean> {
  const { _id, dueAt, lease } = found;
  const leased = await deps.collections.jobs.change(
    { _id, state: 'waiting', dueAt, lease },
    { set: { lease: deps.newId(), dueAt: deps.now() + LEASE_MS }, inc: { attempts: 1 } },
  );
  if (leased === undefined) return false;
  if (leased.attempts > MOST_ATTEMPTS) {
    await giveUp(deps, kind, leased, 'it did not end');
    return false;
  }
  try {
    const outcome = await kind.run(deps, leased.subject);
    await finish(deps, leased, outcome === 'done' ? { state: 'done' } : { dueAt: outcome.againAt });
  } catch (error) {
    await fail(deps, kind, leased, error);
  }
  return true;
}

/** Whoever lost the lease in the meantime changes nothing: the job was made due again, or another took it over. */
async function finish({ collections }: JobDeps, job: JobDoc, set: Partial<JobDoc>): Promise<boolean> {
  const changed = await collections.jobs.change(
    { _id: job._id, lease: job.lease },
    { set: { lease: '', attempts: 0, ...set } },
  );
  return changed !== undefined;
}

async function fail(deps: JobDeps, kind: JobKind, job: JobDoc, error: unknown): Promise<void> {
  // Not the job's fault: it keeps its attempts for what is.
  if (error instanceof StorageUnavailable) {
    await finish(deps, job, { dueAt: deps.now() + STORE_PAUSE_MS, attempts: job.attempts - 1 });
    return;
  }
  const facts = { job: job.kind, subject: job.subject, attempts: job.attempts, ...factsOf(error) };
  deps.log.warn(facts, 'job failed');
  if (job.attempts >= MOST_ATTEMPTS) return await giveUp(deps, kind, job, 'it failed');
  const wait = BACK_OFF_MS[job.attempts - 1] ?? BACK_OFF_MS[1];
  await finish(deps, job, { dueAt: deps.now() + wait, attempts: job.attempts });
}

/** A standing job begins anew in an hour: what must go on for ever is not stopped by a bad day. */
async function giveUp(deps: JobDeps, kind: JobKind, job: JobDoc, why: string): Promise<void> {
  const at = deps.now();
  const set: Partial<JobDoc> = kind.isStanding === true ? { dueAt: at + HOUR } : { state: 'parked' };
  if (!(await finish(deps, job, set))) return;
  deps.log.error({ job: job.kind, subject: job.subject, why }, 'job parked: it needs a person');
  const draft = auditEvent(
    'job.parked',
    { at, by: 'system', organisation: '', subject: job.subject },
    { kind: job.kind, standing: kind.isStanding === true },
  );
  await recordEvent(deps.collections.auditInbox, deps, draft);
}

import { Conflict, type OutboxEvent } from '../storage/collection.ts';
import type { JobDoc } from '../storage/schemas/jobs.ts';
import type { JobDeps, JobKinds } from './jobDeps.ts';

type MakeDeps = Pick<JobDeps, 'collections' | 'now'>;

/** The jobs that events ask for, due at once. One that is there already, done or parked, becomes due again. */
export async function makeJobs(
  deps: MakeDeps,
  kinds: JobKinds,
  events: readonly OutboxEvent[],
): Promise<void> {
  const asked = new Map<string, { readonly kind: string; readonly subject: string }>();
  for (const { type, body } of events)
    for (const [kind, { madeBy }] of Object.entries(kinds)) {
      const subject = body['subject'];
      if (madeBy.includes(type) && typeof subject === 'string' && subject !== '')
        asked.set(`${kind}:${subject}`, { kind, subject });
    }
  for (const { kind, subject } of asked.values()) {
    const due = { state: 'waiting', dueAt: deps.now(), attempts: 0, lease: '' } as const;
    if (!(await insertJob(deps, { kind, subject, ...due })))
      await deps.collections.jobs.change({ _id: `${kind}:${subject}` }, { set: due });
  }
}

/** The standing jobs; one that is there already keeps its time. */
export async function makeStandingJobs(deps: MakeDeps, kinds: JobKinds): Promise<void> {
  for (const [kind, { isStanding }] of Object.entries(kinds)) {
    if (isStanding !== true) continue;
    const subject = 'all';
    await insertJob(deps, { kind, subject, state: 'waiting', dueAt: deps.now(), attempts: 0, lease: '' });
  }
}

/** False when there is one already. */
async function insertJob({ collections }: MakeDeps, job: Omit<JobDoc, '_id'>): Promise<boolean> {
  try {
    await collections.jobs.insert({ _id: `${job.kind}:${job.subject}`, ...job });
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

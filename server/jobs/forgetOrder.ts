import type { JobDeps, JobOutcome } from './jobDeps.ts';

const HOUR = 3_600_000;

/** The standing job: every hour the store forgets in which order answers and invitations were written. */
export async function forgetOrder(deps: JobDeps): Promise<JobOutcome> {
  await deps.forgetOrder();
  return { againAt: deps.now() + HOUR };
}

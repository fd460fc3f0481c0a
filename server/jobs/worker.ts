import { factsOf } from '../problems.ts';
import { StorageUnavailable } from '../storage/errors.ts';
import type { JobDeps, JobKinds } from './jobDeps.ts';
import { makeStandingJobs } from './makeJobs.ts';
import { moveEvents } from './moveEvents.ts';
import { runDueJobs } from './runDueJobs.ts';

const PAUSE_MS = 1_000;

export interface WorkerDeps extends JobDeps {
  readonly isStorageReady: () => Promise<boolean>;
  /** Sends what is due, a bounded number; says how many it took. */
  readonly sendDueMails?: () => Promise<number>;
}

/**
 * Everything that happens without a request. One loop moves events on and runs due jobs; a second one sends due mails, so that
 * a slow mail server holds up nothing else. Each does one thing at a time, pauses when there was nothing to do, and waits for the store to
 * be ready; a step that fails is logged and tried again in the next round. What is returned ends both, once what is under way is done.
 */
export function startWorker(deps: WorkerDeps, kinds: JobKinds, pauseMs = PAUSE_MS): () => Promise<void> {
  const work = [
    once(() => makeStandingJobs(deps, kinds)),
    () => moveEvents(deps, kinds),
    () => runDueJobs(deps, kinds),
  ];
  const stops = [startLoop(deps, work, pauseMs)];
  if (deps.sendDueMails !== undefined) stops.push(startLoop(deps, [deps.sendDueMails], pauseMs));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

type Step = () => Promise<number>;

function startLoop(deps: WorkerDeps, steps: readonly Step[], pauseMs: number): () => Promise<void> {
  let stopping = false;
  let wake: () => void = () => undefined;
  const pause = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, pauseMs).unref();
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  const loop = async () => {
    while (!stopping) {
      const busy = (await deps.isStorageReady()) && (await round(deps, steps, () => stopping));
      if (!busy && !stopping) await pause();
    }
  };
  const ended = loop();
  return async () => {
    stopping = true;
    wake();
    await ended;
  };
}

/** Whether there was anything to do. A step that failed counts as none: trying again at once would make it worse. */
async function round(
  { log }: WorkerDeps,
  steps: readonly Step[],
  isStopping: () => boolean,
): Promise<boolean> {
  let took = 0;
  for (const step of steps) {
    if (isStopping()) return false;
    try {
      took += await step();
    } catch (error) {
      // The store going away is told by whoever notices first; it is not a fault of the step.
      if (error instanceof StorageUnavailable) return false;
      log.error(factsOf(error), 'a step of the worker failed');
    }
  }
  return took > 0;
}

/** Until it has succeeded once. */
function once(run: () => Promise<void>): Step {
  let done = false;
  return async () => {
    if (!done) await run();
    done = true;
    return 0;
  };
}

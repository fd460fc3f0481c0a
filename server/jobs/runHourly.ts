interface JobLog {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
}

const HOUR = 3_600_000;

/** How often to ask whether the store is there before the first run. */
const POLL = 1_000;

/**
 * Runs a job as soon as the store is ready and every hour from then on; a failure is logged and tried again in the next hour.
 * Without that wait a store that connects in the background would cost the first run, and a whole hour. Returns what ends it.
 */
export function runHourly(
  log: JobLog,
  job: string,
  run: () => Promise<number>,
  isReady: () => Promise<boolean>,
  pollMs = POLL,
): () => void {
  const once = async () => {
    try {
      const count = await run();
      if (count > 0) log.info({ job, count }, 'job done');
    } catch (error) {
      log.warn(
        { job, name: error instanceof Error ? error.name : typeof error },
        'job failed, tried again in an hour',
      );
    }
  };
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const begin = async () => {
    const ready = await isReady();
    if (stopped) return;
    timer = ready ? setInterval(once, HOUR) : setTimeout(begin, pollMs);
    timer.unref();
    if (ready) await once();
  };
  void begin();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

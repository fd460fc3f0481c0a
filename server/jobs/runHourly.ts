interface JobLog {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
}

const HOUR = 3_600_000;

/** Runs a job now and every hour; a failure is logged and tried again in the next hour. Returns what ends it. */
export function runHourly(log: JobLog, job: string, run: () => Promise<number>): () => void {
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
  void once();
  const timer = setInterval(once, HOUR);
  timer.unref();
  return () => clearInterval(timer);
}

import type { Report } from '../core/report/report.ts';
import { RenderThread } from './thread.ts';

/** More reports wait than the queue may hold; ask again later. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** The renderer was closed, or its threads cannot run; what waited will not be rendered. */
export class RendererFailed extends Error {
  override readonly name = 'RendererFailed';
}

export interface Renderer {
  render(report: Report): Promise<Uint8Array<ArrayBuffer>>;
  /** Finishes what was accepted, refuses what is new, ends the threads. */
  close(): Promise<void>;
}

export interface RendererOptions {
  readonly workers: number;
  /** How many reports may wait beside those being drawn. */
  readonly queueLimit: number;
  /** A report that takes longer costs its thread; the thread is replaced. */
  readonly timeLimitMs?: number;
  /** Told how many different characters of a report no font could show. */
  readonly onMissing?: (count: number) => void;
  /** The thread's code; tests put another in its place. */
  readonly script?: URL;
}

interface Job {
  readonly report: Report;
  resolve(bytes: Uint8Array<ArrayBuffer>): void;
  reject(reason: Error): void;
}

/** Draws reports in threads of their own, so that the process that answers requests never stands still. */
export function createRenderer(options: RendererOptions): Renderer {
  const pool = new Pool(options);
  return { render: (report) => pool.render(report), close: () => pool.close() };
}

class Pool {
  readonly #options: RendererOptions;
  readonly #waiting: Job[] = [];
  readonly #threads = new Set<RenderThread>();
  #closing: Promise<void> | null = null;
  #whenIdle: (() => void) | null = null;

  constructor(options: RendererOptions) {
    this.#options = options;
    while (this.#threads.size < options.workers) this.#startThread();
  }

  render(report: Report): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#closing !== null) return Promise.reject(new RendererFailed('The renderer is closed.'));
    const mayWait = this.#options.queueLimit + this.#idle();
    if (this.#waiting.length >= mayWait)
      return Promise.reject(new QueueFull('Too many reports are waiting.'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ report, resolve, reject });
      // Threads that could not start are tried again with the next request, so that a passing fault mends itself.
      while (this.#threads.size < this.#options.workers) this.#startThread();
      this.#next();
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.#drain();
    return this.#closing;
  }

  async #drain(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#whenIdle = resolve;
      this.#settle();
    });
    await Promise.all([...this.#threads].map((thread) => thread.end()));
  }

  /** Threads that wait for work or are about to: a job for them does not count as waiting. */
  #idle(): number {
    return [...this.#threads].filter((thread) => !thread.busy).length;
  }

  #startThread(): void {
    const thread: RenderThread = new RenderThread({
      script: this.#options.script,
      timeLimitMs: this.#options.timeLimitMs ?? 60_000,
      onReady: () => this.#next(),
      onEnd: (reason, wasReady) => this.#threadEnded(thread, reason, wasReady),
    });
    this.#threads.add(thread);
  }

  #threadEnded(thread: RenderThread, reason: Error, wasReady: boolean): void {
    this.#threads.delete(thread);
    if (wasReady && (this.#closing === null || this.#waiting.length > 0)) this.#startThread();
    // Nobody is left who could ever take what waits: say so instead of letting it hang.
    if (this.#threads.size === 0) {
      for (const job of this.#waiting.splice(0)) job.reject(new RendererFailed(reason.message));
    }
    this.#settle();
  }

  #next(): void {
    for (const thread of this.#threads) {
      if (this.#waiting.length === 0) break;
      if (!thread.ready || thread.busy) continue;
      const job = this.#waiting.shift();
      if (job !== undefined) this.#run(thread, job);
    }
  }

  #run(thread: RenderThread, job: Job): void {
    thread
      .draw(job.report)
      .then(
        ({ bytes, missing }) => {
          if (missing > 0) this.#options.onMissing?.(missing);
          job.resolve(bytes);
        },
        (reason: Error) => job.reject(reason),
      )
      .finally(() => {
        this.#next();
        this.#settle();
      });
  }

  #settle(): void {
    const busy = this.#waiting.length > 0 || [...this.#threads].some((thread) => thread.busy);
    if (!busy) this.#whenIdle?.();
  }
}

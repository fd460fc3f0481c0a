import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Report } from '../core/report/report.ts';
import type { ThreadAnswer } from './worker.ts';

export interface ThreadOptions {
  readonly script: URL | undefined;
  readonly timeLimitMs: number;
  readonly onReady: () => void;
  /** Told once, when the thread is gone; `wasReady` is false if it never managed to start. */
  readonly onEnd: (reason: Error, wasReady: boolean) => void;
}

export interface Drawn {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly missing: number;
}

interface Task {
  resolve(drawn: Drawn): void;
  reject(reason: Error): void;
  readonly timer: NodeJS.Timeout;
}

const ownScript = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);

/** One thread that draws one report at a time. When it dies, the report it held is refused; its owner replaces it. */
export class RenderThread {
  readonly #worker: Worker;
  readonly #options: ThreadOptions;
  #task: Task | null = null;
  #ready = false;
  #fault: Error | null = null;

  constructor(options: ThreadOptions) {
    this.#options = options;
    this.#worker = new Worker(options.script ?? ownScript);
    this.#worker.on('message', (answer: ThreadAnswer) => this.#hear(answer));
    this.#worker.on('error', (fault) => {
      this.#fault = fault instanceof Error ? fault : new Error(String(fault));
    });
    this.#worker.on('exit', (code) => this.#ended(code));
  }

  get ready(): boolean {
    return this.#ready;
  }

  get busy(): boolean {
    return this.#task !== null;
  }

  draw(report: Report): Promise<Drawn> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#fault = new Error(`A report took longer than ${this.#options.timeLimitMs} ms.`);
        void this.#worker.terminate();
      }, this.#options.timeLimitMs);
      this.#task = { resolve, reject, timer };
      this.#worker.postMessage(report);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(answer: ThreadAnswer): void {
    if (answer.kind === 'ready') {
      this.#ready = true;
      this.#options.onReady();
      return;
    }
    const task = this.#takeTask();
    if (answer.kind === 'drawn') {
      task?.resolve({ bytes: new Uint8Array(answer.bytes), missing: answer.missing });
    } else {
      task?.reject(new Error(answer.message));
    }
  }

  #ended(code: number): void {
    const reason = this.#fault ?? new Error(`The rendering thread ended (exit code ${code}).`);
    this.#takeTask()?.reject(reason);
    this.#options.onEnd(reason, this.#ready);
  }

  #takeTask(): Task | null {
    const task = this.#task;
    this.#task = null;
    if (task !== null) clearTimeout(task.timer);
    return task;
  }
}

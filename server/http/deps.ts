import type { Config } from '../config.ts';
import type { Instrument } from '../core/instrument/instrument.ts';
import type { Report } from '../core/report/report.ts';
import type { Secrets } from '../secrets.ts';
import type { Collections, Storage } from '../storage/storage.ts';

/** What pino offers and we use: facts first, then a fixed sentence. Never a body, an address or a URL. */
export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

/** Everything that a handler may use, made once in main.ts; tests hand in their own. */
export interface Deps {
  readonly config: Config;
  readonly instruments: readonly Instrument[];
  readonly collections: Collections;
  readonly files: Storage['files'];
  /** Draws the PDF; throws the problem `queue-full` when too many wait already. */
  readonly render: (report: Report) => Promise<Uint8Array>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A random UUID. */
  readonly newId: () => string;
  /** 32 random bytes. */
  readonly newSecret: () => Uint8Array;
  /** Tokens, codes and seals made from the server's key. */
  readonly secrets: Secrets;
  readonly log: Log;
  /** The version of this program, printed on every report. */
  readonly engineVersion: string;
  /** Whether the store answers and its indexes stand; known within a second. */
  readonly isStorageReady: () => Promise<boolean>;
  /** True from the moment the process was asked to end. */
  readonly isStopping: () => boolean;
}

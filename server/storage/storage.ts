import type { Collection, Doc, Outbox } from './collection.ts';
import type { Files } from './files.ts';
import type { Declaration } from './schemas/declaration.ts';
import type { SelfAssessmentDoc } from './schemas/selfAssessments.ts';

/** Everything that is stored, by either engine. */
export interface Collections {
  readonly selfAssessments: Collection<SelfAssessmentDoc>;
}

export interface Storage {
  readonly engine: 'sqlite' | 'mongodb';
  readonly collections: Collections;
  readonly files: Files;
  /** Whether reads and writes can be expected to work now; answers within a second. */
  ready(): Promise<boolean>;
  /** Finishes what was acknowledged or is under way, then lets go. */
  close(): Promise<void>;
}

/** What an engine gives, before anybody asks for particular collections. */
export interface Engine {
  collection<T extends Doc>(declaration: Declaration<T>): Collection<T> & Outbox;
  readonly files: Files;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** The settings that choose and reach an engine, as in Config. */
export interface StorageSettings {
  readonly dataDir: string;
  readonly mongodbUri: string | null;
  readonly mongodbAllowStandalone: boolean;
}

export interface StorageOptions {
  /**
   * A server takes the data folder for itself. A script (admin, audit, backup) works beside it and waits longer for its
   * turn to write.
   */
  readonly as: 'server' | 'script';
  /** Called when MongoDB was reached and must not be used as it is: the process should end with this message. */
  readonly onRefused: (error: Error) => void;
  /** Told when MongoDB cannot be reached at the start, once until it can; for the log. */
  readonly onWaiting?: (error: Error) => void;
}

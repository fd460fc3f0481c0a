import type { Config } from '../../config.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import type { Mailer } from '../../mail/mailer.ts';
import type { Secrets } from '../../secrets.ts';
import type { Collections } from '../../storage/storage.ts';

export interface MailDeps {
  readonly collections: Collections;
  readonly instruments: readonly Instrument[];
  readonly secrets: Secrets;
  /** Null: this server has no way to send mail. */
  readonly mail: Mailer | null;
  readonly config: Pick<Config, 'publicUrl'>;
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: {
    info(facts: Readonly<Record<string, unknown>>, message: string): void;
    warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  };
  readonly isStopping: () => boolean;
}

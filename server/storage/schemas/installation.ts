import { Schema } from 'mongoose';
import { type Declaration, declare } from './declaration.ts';

/** What is true of the whole store: one document for each such fact, under a fixed name. */
export interface InstallationDoc {
  /** `key`: which key the store is used with. `operators`: which of them are about to go. */
  readonly _id: 'key' | 'operators';
  /** Of the server's key, hexadecimal; says nothing about it. Empty in `operators`. */
  readonly fingerprint: string;
  /** Ids of operators who are leaving (operators.ts). Empty in `key`. */
  readonly leaving: readonly string[];
  /** Raised with every change. */
  readonly revision: number;
}

export const installation: Declaration<InstallationDoc> = declare(
  'installation',
  { fingerprint: String, leaving: Schema.Types.Mixed, revision: Number },
  [],
);

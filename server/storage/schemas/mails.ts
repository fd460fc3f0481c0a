import { type Declaration, declare, outbox } from './declaration.ts';

/**
 * One message to send, at most once. What it says is made at send time from its subject; no address, no token and no text
 * is kept here.
 */
export interface MailDoc {
  /** Deterministic, `<kind>:<subject>:<number>`: asking twice makes one mail. The Message-ID follows from it. */
  readonly _id: string;
  readonly kind: 'invitation' | 'reminder' | 'join' | 'reset';
  /** Id of the invitation or of the one-time link. */
  readonly subject: string;
  /** Empty for mail that belongs to no wave. */
  readonly wave: string;
  /** Empty for mail that belongs to no organisation. */
  readonly organisation: string;
  /**
   * due → claimed (written before anything is sent) → sent. `refused`: the server said no. `unknown`: a crash or a lost
   * connection left it open whether it went out; a person decides. `cancelled`: no longer wanted.
   */
  readonly state: 'due' | 'claimed' | 'sent' | 'refused' | 'unknown' | 'cancelled';
  /** Epoch milliseconds: not before. */
  readonly dueAt: number;
  /** Random id of the claim; empty until claimed. */
  readonly claim: string;
  readonly claimedAt: number;
  /** Tries that certainly did not go out. */
  readonly attempts: number;
}

export const mails: Declaration<MailDoc> = declare(
  'mails',
  {
    kind: String,
    subject: String,
    wave: String,
    organisation: String,
    state: String,
    dueAt: Number,
    claim: String,
    claimedAt: Number,
    attempts: Number,
    outbox,
  },
  [
    { name: 'state', fields: ['state', 'dueAt'], unique: false },
    { name: 'wave', fields: ['wave', 'state'], unique: false },
    { name: 'organisation', fields: ['organisation', 'state'], unique: false },
    { name: 'subject', fields: ['subject'], unique: false },
  ],
);

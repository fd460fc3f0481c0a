import { type Declaration, declare } from './declaration.ts';

/**
 * One single-use way into a wave, by mail or on paper. It says that its holder has answered, never when or what. All of a
 * wave's are removed when the wave is computed.
 */
export interface InvitationDoc {
  /** Random UUID; token or code is minted from it (secrets.ts) and never stored. */
  readonly _id: string;
  readonly wave: string;
  readonly kind: 'mail' | 'paper';
  /** sha256 of the token or, on paper, of the code; hexadecimal. */
  readonly tokenHash: string;
  readonly generation: number;
  /** Empty on paper. */
  readonly email: string;
  /** `mail:<address as it identifies>` or `paper:<number>`: one invitation per address or number, and wave. */
  readonly once: string;
  /** sha256('spend:' + idempotency key), empty until spent. Written by the respondent's submission and by nothing else. */
  readonly spentBy: string;
  readonly unsubscribed: boolean;
}

export const invitations: Declaration<InvitationDoc> = declare(
  'invitations',
  {
    wave: String,
    kind: String,
    tokenHash: String,
    generation: Number,
    email: String,
    once: String,
    spentBy: String,
    unsubscribed: Boolean,
  },
  [
    { name: 'tokenHash', fields: ['tokenHash'], unique: true },
    { name: 'wave_once', fields: ['wave', 'once'], unique: true },
    { name: 'wave_spentBy', fields: ['wave', 'spentBy'], unique: false },
  ],
  { isAnonymous: true },
);

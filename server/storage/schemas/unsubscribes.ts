import { type Declaration, declare } from './declaration.ts';

/** An address that wants no mail from one organisation, kept as a keyed hash only. */
export interface UnsubscribeDoc {
  /** HMAC of organisation and address under the server's key, hexadecimal. */
  readonly _id: string;
  readonly organisation: string;
}

export const unsubscribes: Declaration<UnsubscribeDoc> = declare('unsubscribes', { organisation: String }, [
  { name: 'organisation', fields: ['organisation'], unique: false },
]);

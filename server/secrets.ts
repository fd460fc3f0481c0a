import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** What a token is for; part of what is signed, so that one kind never passes for another. */
export type TokenPurpose = 'setup' | 'reset' | 'join' | 'wave' | 'invitation' | 'unsubscribe';

/**
 * Everything made from the server's key. Tokens are minted from an id and a generation whenever they are needed, so none
 * has to be stored, queued or logged; the store keeps only their hashes.
 */
export interface Secrets {
  /** 43 characters of base64url (256 bits): the same for the same purpose, id and generation. */
  mint(purpose: TokenPurpose, id: string, generation: number): string;
  /** 16 characters to type from paper (80 bits), without I, L, O and U; show them in groups of four. */
  mintCode(id: string, generation: number): string;
  /** HMAC, hexadecimal, of something that must be recognised but not kept, such as an address. */
  recognise(purpose: string, value: string): string;
  /** Authenticated encryption for what the server itself must read again. */
  seal(purpose: string, text: string): string;
  /** @throws when it was sealed under another key or for another purpose, or altered. */
  unseal(purpose: string, sealed: string): string;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `key`: 32 random bytes that never leave the server. */
export function createSecrets(key: Uint8Array): Secrets {
  if (key.length !== 32) throw new Error('The key of the server must have 32 bytes');
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `plumbline ${purpose}`, 32));
  const digest = (purpose: string, value: string) =>
    createHmac('sha256', keyFor(purpose)).update(value).digest();
  return {
    mint: (purpose, id, generation) =>
      digest(`token ${purpose}`, `${id}:${generation}`).toString('base64url'),
    mintCode: (id, generation) => inLetters(digest('token code', `${id}:${generation}`).subarray(0, 10)),
    recognise: (purpose, value) => digest(`recognise ${purpose}`, value).toString('hex'),
    seal(purpose, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', keyFor(`seal ${purpose}`), nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    unseal(purpose, sealed) {
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyFor(`seal ${purpose}`), bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
    },
  };
}

/** What the store keeps of a token, a code or a secret: sha256, hexadecimal. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A typed code as it was minted: capitals, without spaces and dashes, look-alikes put right. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** Five bits per letter. */
function inLetters(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('');
}

/** What a link to unsubscribe is about: it must work when the wave, its invitations and the address are long gone. */
export interface Unsubscribing {
  /** Ids; UUIDs. */
  readonly invitation: string;
  readonly organisation: string;
  /** `recognise('unsubscribe', …)` of organisation and address. */
  readonly recognised: string;
}

/** 108 characters of base64url: what it is about, and 128 bits of proof that it came from here. */
export function unsubscribeToken(
  { mint }: Pick<Secrets, 'mint'>,
  { invitation, organisation, recognised }: Unsubscribing,
): string {
  const hex = `${invitation}${organisation}`.replaceAll('-', '') + recognised;
  const said = Buffer.from(hex, 'hex').toString('base64url');
  return `${said}${proofOf(mint, said)}`;
}

/** Undefined: not one of ours. */
export function readUnsubscribeToken(
  { mint }: Pick<Secrets, 'mint'>,
  token: string,
): Unsubscribing | undefined {
  const said = token.slice(0, 86);
  const given = Buffer.from(token.slice(86));
  const proof = Buffer.from(proofOf(mint, said));
  if (given.length !== proof.length || !timingSafeEqual(given, proof)) return undefined;
  const hex = Buffer.from(said, 'base64url').toString('hex');
  return {
    invitation: uuidIn(hex.slice(0, 32)),
    organisation: uuidIn(hex.slice(32, 64)),
    recognised: hex.slice(64),
  };
}

const proofOf = (mint: Secrets['mint'], said: string) => mint('unsubscribe', said, 1).slice(0, 22);

const uuidIn = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * What keeps a draft unreadable on its way to another device. The resume code (20 letters, 100 random bits) never leaves the
 * browser: from it come, by PBKDF2 and HKDF, an id under which the server keeps the draft and a key that only the code gives.
 * Neither tells anything about the other.
 */
export interface DraftCipher {
  /** 64 hexadecimal digits; the server's name for the draft. */
  readonly id: string;
  readonly seal: (text: string) => Promise<string>;
  /** Null when it was not sealed under this code. */
  readonly open: (sealed: string) => Promise<string | null>;
}

export const codeLength = 20;
const iterations = 600_000;

/** How long a draft is tells how much of it is answered: all up to 8 kB look the same. */
const block = 8192;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const salt = bytesOf('plumbline respond draft v1');

/** Browsers offer their cryptography only to pages that come over https or from the device itself. */
export const canEncrypt = (): boolean => globalThis.crypto?.subtle !== undefined;

async function derive(code: string): Promise<{ readonly id: string; readonly key: CryptoKey }> {
  const { subtle } = globalThis.crypto;
  const typed = await subtle.importKey('raw', bytesOf(code), 'PBKDF2', false, ['deriveBits']);
  const stretched = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    typed,
    256,
  );
  const root = await subtle.importKey('raw', stretched, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const hkdf = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: bytesOf(purpose),
  });
  const id = new Uint8Array(await subtle.deriveBits(hkdf('id'), root, 256));
  const key = await subtle.deriveKey(hkdf('key'), root, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return { id: Array.from(id, (byte) => byte.toString(16).padStart(2, '0')).join(''), key };
}

/** JSON may end in blanks. */
function padded(text: string): Uint8Array<ArrayBuffer> {
  const bytes = bytesOf(text);
  const whole = new Uint8Array(Math.ceil((bytes.length + 1) / block) * block).fill(32);
  whole.set(bytes);
  return whole;
}

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** In steps, since a function takes only so many arguments. */
function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Takes about a second on a phone, on purpose: so does every guess. */
export async function createDraftCipher(code: string): Promise<DraftCipher> {
  const { id, key } = await derive(code);
  const { subtle } = globalThis.crypto;
  const terms = (nonce: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv: nonce,
    additionalData: bytesOf(id),
  });
  return {
    id,
    seal: async (text) => {
      const nonce = globalThis.crypto.getRandomValues(new Uint8Array(12));
      const sealed = new Uint8Array(await subtle.encrypt(terms(nonce), key, padded(text)));
      const whole = new Uint8Array(12 + sealed.length);
      whole.set(nonce);
      whole.set(sealed, 12);
      return toBase64Url(whole);
    },
    open: async (text) => {
      try {
        const whole = fromBase64Url(text);
        const bytes = await subtle.decrypt(terms(whole.slice(0, 12)), key, whole.slice(12));
        return new TextDecoder().decode(bytes).trimEnd();
      } catch {
        return null;
      }
    },
  };
}

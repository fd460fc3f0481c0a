/** Random bytes as base64url without padding: 32 bytes are 43 characters. */
export function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** A version-4 UUID from 16 random bytes. (crypto.randomUUID is missing on plain http in a local network.) */
export function toUuid(random: Uint8Array): string {
  const bytes = Uint8Array.from(random);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** What opens the result: made here, known only to whoever holds the link; the server keeps a hash of it. */
export const newSecret = (): string => toBase64Url(random(32));

export const newKey = (): string => toUuid(random(16));

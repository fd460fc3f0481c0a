/** Primes up to 311: the constants of SHA-256 are made of their roots (FIPS 180-4, 4.2.2 and 5.3.3). */
const primes = Array.from({ length: 310 }, (_, index) => index + 2).filter((n) =>
  Array.from({ length: Math.floor(Math.sqrt(n)) - 1 }, (_, index) => index + 2).every(
    (divisor) => n % divisor !== 0,
  ),
);

const fractionBits = (root: number): number => Math.floor((root % 1) * 0x1_0000_0000) | 0;
const constants = primes.map((prime) => fractionBits(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** Whole blocks of 64 bytes: the text, one bit, zeros, and the length in bits. */
function blocks(bytes: Uint8Array): DataView {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 4, bytes.length * 8);
  return view;
}

function schedule(view: DataView, at: number): readonly number[] {
  const words = Array.from({ length: 16 }, (_, index) => view.getInt32(at + index * 4));
  for (let index = 16; index < 64; index += 1) {
    const [w2, w7, w15, w16] = [2, 7, 15, 16].map((back) => words[index - back]!) as [
      number,
      number,
      number,
      number,
    ];
    const small0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    const small1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
    words.push((w16 + small0 + w7 + small1) | 0);
  }
  return words;
}

type State = [number, number, number, number, number, number, number, number];

function compress(before: State, words: readonly number[]): State {
  let [a, b, c, d, e, f, g, h] = before;
  for (const [index, word] of words.entries()) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + constants[index]! + word) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (word + before[index]!) | 0) as State;
}

/**
 * SHA-256, hexadecimal. Browsers hash by themselves only for pages that came over https, but the code with which an answer can
 * be taken back is promised to everybody; so this hashes it anywhere. Not for passwords.
 */
export function sha256(text: string): string {
  const view = blocks(new TextEncoder().encode(text));
  let state = start as State;
  for (let at = 0; at < view.byteLength; at += 64) state = compress(state, schedule(view, at));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

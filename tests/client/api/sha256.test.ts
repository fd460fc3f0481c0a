import { createHash } from 'node:crypto';
import { sha256 } from '../../../client/api/sha256.ts';

test('the vectors of FIPS 180-4', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('the same as Node for every length around the edges of a block', () => {
  for (let length = 0; length < 300; length += 1) {
    const text = 'é0Z'.repeat(length).slice(0, length);
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
  }
});

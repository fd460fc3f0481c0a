import { randomBytes } from 'node:crypto';
import { createAddressLimiter, networkOf } from '../../../server/http/addressLimiter.ts';

const HOUR = 3_600_000;

function limiter(limit: number, capacity?: number) {
  const clock = { time: Date.parse('2026-03-01T08:00:00Z') };
  const options = { limit, now: () => clock.time, newSecret: () => randomBytes(32) };
  const made = createAddressLimiter(capacity === undefined ? options : { ...options, capacity });
  return { clock, take: (address: string) => made.take(address) };
}

test('an address may try as often as the limit says and is then told how long to wait', () => {
  const { clock, take } = limiter(3);
  expect([1, 2, 3].map(() => take('192.0.2.1'))).toEqual([0, 0, 0]);
  clock.time += HOUR / 4;
  expect(take('192.0.2.1')).toBe(2_700);
  expect(take('192.0.2.2')).toBe(0);
  clock.time += (HOUR * 3) / 4;
  expect(take('192.0.2.1')).toBe(0);
});

test('a clinic of 300 behind one address is let through by the default, a flood of 1,000 is not', () => {
  const { take } = limiter(600);
  const outcomes = Array.from({ length: 1_000 }, () => take('198.51.100.4'));
  expect(outcomes.slice(0, 300).every((seconds) => seconds === 0)).toBe(true);
  expect(outcomes.filter((seconds) => seconds > 0)).toHaveLength(400);
});

test('a window may be shorter than an hour, and what is counted within one thing is not counted within another', () => {
  let time = Date.parse('2026-03-01T08:00:00Z');
  const options = { limit: 1, windowMs: 600_000, now: () => time, newSecret: () => randomBytes(32) };
  const { take } = createAddressLimiter(options);
  expect([take('192.0.2.1', 'a'), take('192.0.2.1', 'b'), take('192.0.2.1')]).toEqual([0, 0, 0]);
  time += 60_000;
  expect([take('192.0.2.1', 'a'), take('192.0.2.1', 'b')]).toEqual([540, 540]);
  time += 540_000;
  expect(take('192.0.2.1', 'a')).toBe(0);
});

test('one IPv6 subscriber cannot pose as many, and two are two', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:DB8:1:2::ffff'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('::1')).toBe('0:0:0:0::/64');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7');
});

test('it forgets the oldest address rather than grow', () => {
  const { take } = limiter(1, 2);
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) expect(take(address)).toBe(0);
  expect(take('192.0.2.3')).toBeGreaterThan(0);
  expect(take('192.0.2.1')).toBe(0);
});

test('the day changes the key and drops every count', () => {
  const { clock, take } = limiter(1);
  clock.time = Date.parse('2026-03-01T23:59:00Z');
  take('192.0.2.1');
  expect(take('192.0.2.1')).toBeGreaterThan(0);
  clock.time = Date.parse('2026-03-02T00:00:01Z');
  expect(take('192.0.2.1')).toBe(0);
});

import { passwordFault } from '../../../server/http/accounts/passwordFault.ts';
import { hashPassword, isOutdated, verifyPassword } from '../../../server/http/accounts/passwords.ts';

const owner = { email: 'maria.ortega@clinic.example', name: 'Maria Ortega-Lund' };

test('a password verifies however its letters were composed, and nothing else does', async () => {
  const hashed = await hashPassword('Zwölf Äpfel liegen'.normalize('NFC'));
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
  expect(await verifyPassword(hashed, 'Zwölf Äpfel liegen'.normalize('NFD'))).toBe(true);
  expect(await verifyPassword(hashed, 'Zwölf Äpfel Liegen')).toBe(false);
  expect(await verifyPassword('', 'Zwölf Äpfel liegen')).toBe(false);
  expect([isOutdated(hashed), isOutdated(hashed.replace('t=3', 't=2'))]).toEqual([false, true]);
});

test('of very many at once only as many run and wait as the memory bears; the others are told to come back', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => verifyPassword('', 'x')));
  const refused = outcomes.filter((one) => one.status === 'rejected');
  expect(refused).toHaveLength(58);
  expect(refused[0]?.reason).toMatchObject({ slug: 'too-many-requests' });
  expect(await verifyPassword('', 'x')).toBe(false);
});

test.each([
  'maria.ortega@clinic.example',
  'xx MARIA.ORTEGA xx',
  'my name is Maria',
  'ortega-and-me-2026',
  'aaaaaaaaaaaaaaaa',
  'abababababababab',
  '123456789012',
  'abcdefghijklmnop',
  'Password2026!',
  'P@ssw0rd1234',
  'welcomewelcome1',
  'qwertyuiop12',
  'Summer2026!!',
  'correcthorsebatterystaple',
  '1q2w3e4r5t6y',
])('%s is too easy to guess', (password) => {
  expect(passwordFault(password, owner)).toBeDefined();
});

test.each([
  'vier Enten am Kanal',
  'nine wet dogs at dawn',
  'password of the lighthouse keeper',
  'tK8#vq2Lw!zR',
  'ありがとうございますね皆さん',
])('%s will do', (password) => {
  expect(passwordFault(password, owner)).toBeUndefined();
});

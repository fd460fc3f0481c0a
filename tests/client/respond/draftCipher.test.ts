import { createDecipheriv, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { createDraftCipher } from '../../../client/features/respond/resume/draftCipher.ts';

const code = '0123456789ABCDEFGHJK';

/** The same derivation by Node's own functions, which share no code with WebCrypto's interface. */
function derived(from: string) {
  const root = pbkdf2Sync(from, 'plumbline respond draft v1', 600_000, 32, 'sha256');
  const part = (purpose: string) => Buffer.from(hkdfSync('sha256', root, '', purpose, 32));
  return { id: part('id').toString('hex'), key: part('key') };
}

test('the id is the one of the vector, and of PBKDF2 and HKDF as Node computes them', async () => {
  const { id } = await createDraftCipher(code);
  expect(id).toBe(derived(code).id);
  expect(id).toBe('72cd0e163f9e2072a446dadd8a6e5b8e6f12545bf97b4ff9f7b33ba2a33f29f1');
});

test('what is sealed is AES-256-GCM under the derived key, bound to the id', async () => {
  const cipher = await createDraftCipher(code);
  const sealed = Buffer.from(await cipher.seal('{"answers":"é"}'), 'base64url');
  const { id, key } = derived(code);
  const open = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  open.setAAD(Buffer.from(id));
  open.setAuthTag(sealed.subarray(-16));
  const text = Buffer.concat([open.update(sealed.subarray(12, -16)), open.final()]).toString('utf8');
  expect(JSON.parse(text)).toEqual({ answers: 'é' });
});

test('the same code opens it again, on whatever device; another code and an altered text do not', async () => {
  const [here, there, other] = await Promise.all([
    createDraftCipher(code),
    createDraftCipher(code),
    createDraftCipher('Z123456789ABCDEFGHJK'),
  ]);
  const sealed = await here.seal('{"a":1}');
  expect(await there.open(sealed)).toBe('{"a":1}');
  expect(await other.open(sealed)).toBeNull();
  const altered = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
  expect(await there.open(altered)).toBeNull();
  expect(await there.open('§')).toBeNull();
});

test('nothing tells how much is answered: length is the same, and no two sealings are', async () => {
  const cipher = await createDraftCipher(code);
  const [little, much, again] = await Promise.all([
    cipher.seal('{}'),
    cipher.seal(JSON.stringify({ answers: 'x'.repeat(7000) })),
    cipher.seal('{}'),
  ]);
  expect(little).toHaveLength(much.length);
  expect(little).not.toBe(again);
  expect(little).toMatch(/^[A-Za-z0-9_-]+$/);
});

import type { Storage } from '../../../../server/storage/storage.ts';
import { draft, seedInvitedWave, seedWave } from '../../../support/respondents.ts';
import { newSecret } from '../../../support/sampleBodies.ts';
import { startTestServer, type TestServer } from '../../../support/testServer.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const newId = () => Buffer.from(newSecret(), 'base64url').toString('hex');

/** Unfinished answers that the server holds and cannot read. */
export function draftSuite(open: () => Promise<Storage>): void {
  describe('a draft kept for another device', () => {
    let storage: Storage;
    let server: TestServer;
    let clock = Date.parse('2026-03-02T09:30:00Z');
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => clock });
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    const stored = (id: string) => server.deps.collections.drafts.get(id);

    test('comes back as it was saved last, and is gone when it is deleted', async () => {
      const { link } = await seedWave(server);
      const id = newId();
      expect((await draft(server, 'GET', link, id)).status).toBe(404);
      expect((await draft(server, 'PUT', link, id, 'first')).status).toBe(204);
      expect((await draft(server, 'PUT', link, id, 'second')).status).toBe(204);
      const found = await draft(server, 'GET', link, id);
      expect([found.json, found.headers.get('cache-control')]).toEqual([
        { ciphertext: 'second' },
        'no-store',
      ]);
      expect((await draft(server, 'DELETE', link, id)).status).toBe(204);
      expect((await draft(server, 'DELETE', link, id)).status).toBe(404);
      expect(await stored(id)).toBeUndefined();
    });

    test('belongs to its wave: the token of another finds, changes and deletes nothing', async () => {
      const mine = await seedWave(server);
      const other = await seedInvitedWave(server, 1);
      const id = newId();
      await draft(server, 'PUT', mine.link, id, 'mine');
      for (const method of ['GET', 'PUT', 'DELETE'] as const)
        expect((await draft(server, method, other.tokens[0]!, id, 'theirs')).status).toBe(404);
      expect(await stored(id)).toMatchObject({ wave: mine.wave._id, ciphertext: 'mine' });
    });

    test('carries no time of its writing, only the midnight after grace, which moves with the closing', async () => {
      const { wave, link } = await seedWave(server, { closesAt: Date.parse('2026-03-10T17:00:00Z') });
      const id = newId();
      await draft(server, 'PUT', link, id, 'a');
      expect(await stored(id)).toEqual({
        _id: id,
        wave: wave._id,
        ciphertext: 'a',
        expiresAt: Date.parse('2026-03-12T00:00:00Z'),
      });
      await server.deps.collections.waves.change(
        { _id: wave._id },
        { set: { closesAt: Date.parse('2026-03-20T17:00:00Z') } },
      );
      await draft(server, 'PUT', link, id, 'b');
      expect((await stored(id))?.expiresAt).toBe(Date.parse('2026-03-22T00:00:00Z'));
    });

    test('can be gone on with in grace; after it there is only deleting', async () => {
      const begun = clock;
      const { wave, link } = await seedWave(server, { closesAt: begun + HOUR });
      const planned = await seedWave(server, { opensAt: begun + 1 });
      const id = newId();
      expect((await draft(server, 'PUT', planned.link, id, 'a')).status).toBe(409);
      await draft(server, 'PUT', link, id, 'a');
      clock = begun + HOUR + DAY - 1;
      expect((await draft(server, 'PUT', link, id, 'b')).status).toBe(204);
      for (const state of ['running', 'computed'] as const) {
        clock = begun + HOUR + DAY;
        await server.deps.collections.waves.change({ _id: wave._id }, { set: { state } });
        for (const method of ['GET', 'PUT'] as const) {
          const { status, json } = await draft(server, method, link, id, 'c');
          expect([status, json.type]).toEqual([409, '/problems/wave-closed']);
        }
      }
      expect((await draft(server, 'DELETE', link, id)).status).toBe(204);
      clock = begun;
    });

    test('is base64url of at most 96 kB, under 64 hexadecimal digits', async () => {
      const { link } = await seedWave(server);
      const id = newId();
      expect((await draft(server, 'PUT', link, id, 'A'.repeat(98_304))).status).toBe(204);
      expect((await draft(server, 'PUT', link, id, 'A'.repeat(98_305))).status).toBe(422);
      expect((await draft(server, 'PUT', link, id, 'A'.repeat(100_000))).status).toBe(413);
      for (const odd of ['', 'a b', 'a=', 'ä', '<script>', 7, null, {}, ['a']])
        expect((await draft(server, 'PUT', link, id, odd)).status).toBe(422);
      for (const odd of ['x', id.toUpperCase(), `${id}0`, id.slice(1), '__proto__'])
        for (const method of ['GET', 'PUT', 'DELETE'] as const)
          expect([odd, (await draft(server, method, link, odd, 'a')).status]).toEqual([odd, 404]);
      expect((await stored(id))?.ciphertext).toHaveLength(98_304);
    });

    test('a wave holds three times its staff and thirty; those that are there can still be saved', async () => {
      const { wave, link } = await seedWave(server, {
        expectedStaff: { total: 5, byRole: { clinician: 5 } },
      });
      const ids = Array.from({ length: 45 }, newId);
      for (const id of ids) expect((await draft(server, 'PUT', link, id, 'a')).status).toBe(204);
      const { status, json } = await draft(server, 'PUT', link, newId(), 'a');
      expect([status, json.type]).toEqual([409, '/problems/wave-full']);
      expect((await draft(server, 'PUT', link, ids[3]!, 'b')).status).toBe(204);
      expect(await server.deps.collections.drafts.count({ wave: wave._id })).toBe(45);
      await server.deps.collections.waves.change({ _id: wave._id }, { set: { linkGeneration: 2 } });
      expect((await draft(server, 'PUT', link, newId(), 'a')).status).toBe(204);
    });

    test('of twenty that save one draft at once, none fails and one document stays', async () => {
      const { wave, link } = await seedWave(server);
      const id = newId();
      const all = await Promise.all(
        Array.from({ length: 20 }, (_, n) => draft(server, 'PUT', link, id, `text${n}`)),
      );
      expect(new Set(all.map((answer) => answer.status))).toEqual(new Set([204]));
      expect(await server.deps.collections.drafts.count({ wave: wave._id })).toBe(1);
    });
  });
}

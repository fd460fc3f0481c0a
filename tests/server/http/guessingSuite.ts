import { randomUUID } from 'node:crypto';
import { spendCode } from '../../../server/http/accounts/secondFactor.ts';
import { hashSecret } from '../../../server/secrets.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { cookieOf, GOOD_PASSWORD, seedAccount, sendJson } from '../../support/accounts.ts';
import { type Answer, startTestServer, type TestServer } from '../../support/testServer.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

interface Try {
  readonly from: string;
  readonly password?: string;
  readonly code?: string;
  readonly cookie?: string;
}

/** S22: who guesses gets nowhere, and keeps nobody else out. */
export function guessingSuite(open: () => Promise<Storage>): void {
  describe('S22: guessing', () => {
    let storage: Storage;
    let server: TestServer;
    let now = Date.parse('2026-05-04T10:00:00Z');
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => now }, { TRUST_PROXY: '1' });
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });
    beforeEach(() => {
      now += HOUR;
    });
    const attempt = (email: string, { from, password = GOOD_PASSWORD, code, cookie = '' }: Try) =>
      sendJson(
        server,
        'POST',
        '/api/session',
        { email, password, ...(code === undefined ? {} : { code }) },
        { 'x-forwarded-for': from, cookie },
      );
    const guess = (email: string, from: string) => attempt(email, { from, password: 'no' });
    /** The cookie, of those that an answer sets, that makes the browser known. */
    const knownOf = (answer: Answer) =>
      answer.headers
        .getSetCookie()
        .find((one) => one.startsWith('plumbline-known='))
        ?.split(';')[0] ?? '';
    const refusalsOf = async (person: string) => {
      const waiting = storage.outboxes.find((one) => one.of === 'auditInbox');
      const drafts = ((await waiting?.pending(1_000)) ?? []).flatMap((one) => one.events);
      const mine = drafts.filter((one) => one.type === 'session.refused' && one.body['subject'] === person);
      return mine.map((one) => one.body['mustWait']);
    };

    test('from one network keeps nobody out who comes from another', async () => {
      const { email } = await seedAccount(server);
      for (let at = 0; at < 5; at += 1) expect((await guess(email, '198.51.100.1')).status).toBe(401);
      expect((await attempt(email, { from: '198.51.100.1' })).status).toBe(429);
      expect((await attempt(email, { from: '2001:db8:1:2::7' })).status).toBe(200);
      for (let at = 0; at < 5; at += 1) await guess(email, `2001:db8:9:9::${at + 1}`);
      expect((await attempt(email, { from: '2001:db8:9:9::ff' })).status).toBe(429);
    });

    test('from many networks ends at a hundred an hour, and the owner’s own browser gets in even then', async () => {
      const { email } = await seedAccount(server);
      const known = knownOf(await attempt(email, { from: '203.0.113.1' }));
      for (let network = 0; network < 25; network += 1)
        await Promise.all([1, 2, 3, 4].map(() => guess(email, `198.51.100.${network}`)));
      const refused = await attempt(email, { from: '203.0.113.2' });
      expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, 3600]);
      expect((await attempt(email, { from: '203.0.113.2', cookie: known })).status).toBe(200);
      // Neither what was refused nor the owner's success has moved the ceiling.
      expect((await attempt(email, { from: '203.0.113.3' })).status).toBe(429);
      const other = await seedAccount(server);
      expect((await attempt(other.email, { from: '203.0.113.2' })).status).toBe(200);
      now += HOUR;
      expect((await attempt(email, { from: '203.0.113.2' })).status).toBe(200);
    }, 60_000);

    test('from a known browser is counted as well, and its cookie is for that account only', async () => {
      const [one, two] = [await seedAccount(server), await seedAccount(server)];
      const answer = await attempt(one.email, { from: '203.0.113.1' });
      expect(answer.headers.getSetCookie()[1]).toMatch(
        /^plumbline-known=\S+; HttpOnly; SameSite=Strict; Path=\/; Max-Age=15552000$/,
      );
      const cookie = knownOf(answer);
      for (const told of [one._id, one.email, one.emailKey]) expect(cookie).not.toContain(told);
      // A second person at the same computer does not push the first out.
      const shared = knownOf(await attempt(two.email, { from: '203.0.113.1', cookie }));
      const ofTwo = `plumbline-known=${shared.replace('plumbline-known=', '').split('~')[0]}`;
      for (let at = 0; at < 5; at += 1) await guess(one.email, '203.0.113.1');
      const from = '203.0.113.1';
      const statuses = [];
      for (const shown of ['', ofTwo, `${cookie.slice(0, -1)}!`, cookie, shared])
        statuses.push((await attempt(one.email, { from, cookie: shown })).status);
      expect(statuses).toEqual([429, 429, 429, 200, 200]);
      for (let at = 0; at < 5; at += 1) await attempt(one.email, { from, cookie, password: 'no' });
      expect((await attempt(one.email, { from, cookie })).status).toBe(429);
      expect((await attempt(one.email, { from: '203.0.113.9' })).status).toBe(200);
    });

    test('codes with the right password is counted over all networks together', async () => {
      const { email } = await seedAccount(server, {
        secondFactor: { sealedSecret: 'x', confirmed: true, lastStep: 0, recoveryHashes: [] },
      });
      const statuses = [];
      for (let at = 0; at < 7; at += 1)
        statuses.push((await attempt(email, { from: `198.51.100.${at}`, code: '000000' })).status);
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
    });

    test('fills no log: of an account one row an hour, and one when it has to wait; strangers’ addresses share two', async () => {
      const person = await seedAccount(server);
      for (let at = 0; at < 12; at += 1) await guess(person.email, `198.51.100.${at % 2}`);
      for (let at = 0; at < 4; at += 1) await guess(`${randomUUID()}@clinic.example`, '198.51.100.7');
      for (let wait = 0; wait < 200 && (await refusalsOf(person._id)).length < 2; wait += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
      expect(await refusalsOf(person._id)).toEqual(expect.arrayContaining([false, true]));
      expect(await refusalsOf(person._id)).toHaveLength(2);
      const before = (await refusalsOf('')).length;
      for (let at = 0; at < 4; at += 1) await guess(`${randomUUID()}@clinic.example`, '198.51.100.8');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect((await refusalsOf('')).length).toBe(before);
    });

    test('a sign-in that is under way does not survive a change of the password, with a recovery code either', async () => {
      const recoveryHashes = [hashSecret('ABCDEFGH12345678')];
      const secondFactor = { sealedSecret: 'x', confirmed: true, lastStep: 0, recoveryHashes };
      const person = await seedAccount(server, { secondFactor });
      await storage.collections.people.change({ _id: person._id }, { inc: { credentials: 1 } });
      expect(await spendCode(server.deps, person, 'ABCD-EFGH-1234-5678')).toBeUndefined();
    });

    test('does not keep a link for a new password from the owner, who is known with it', async () => {
      const mail = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'p@clinic.example', TRUST_PROXY: '1' };
      const own = await startTestServer(storage, { now: () => now }, mail);
      const person = await seedAccount(own);
      const ask = async () => {
        const from = { 'x-forwarded-for': '198.51.100.1' };
        expect((await sendJson(own, 'POST', '/api/resets', { email: person.email }, from)).status).toBe(204);
      };
      const links = () => storage.collections.oneTimeLinks.find({ person: person._id }, { limit: 99 });
      const linksOnce = async (count: number) => {
        for (let wait = 0; wait < 200 && (await links()).length < count; wait += 1)
          await new Promise((resolve) => setTimeout(resolve, 10));
        return await links();
      };
      for (let at = 0; at < 6; at += 1) await ask();
      const [first] = await linksOnce(1);
      expect(await links()).toHaveLength(1);
      now += 10 * MINUTE;
      await ask();
      expect((await linksOnce(2)).map((link) => link.state)).toEqual(['open', 'open']);
      const token = own.deps.secrets.mint('reset', first!._id, 1);
      const password = 'vier Enten am Kanal';
      const done = await sendJson(own, 'PUT', '/api/resets', { token, password });
      expect([done.status, cookieOf(done)]).toEqual([204, knownOf(done)]);
      expect((await links()).map((link) => link.state).sort()).toEqual(['used', 'withdrawn']);
      await own.close();
    });
  });
}

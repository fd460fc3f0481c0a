import { randomUUID } from 'node:crypto';
import { makeResetLink } from '../../../server/http/accounts/resetLink.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { cookieOf, GOOD_PASSWORD, seedAccount, sendJson, signIn } from '../../support/accounts.ts';
import { startTestServer, type TestServer } from '../../support/testServer.ts';

const MINUTE = 60_000;
const MAIL = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'plumbline@clinic.example' };
const NEW = 'vier Enten am Kanal';

/** S22: a new password by a link that works once and for half an hour. */
export function resetSuite(open: () => Promise<Storage>): void {
  describe('S22: a new password', () => {
    let storage: Storage;
    let server: TestServer;
    let now = Date.parse('2026-05-04T10:00:00Z');
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => now }, MAIL);
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });
    const ask = (email: string) => sendJson(server, 'POST', '/api/resets', { email });
    const set = (token: string, password = NEW) =>
      sendJson(server, 'PUT', '/api/resets', { token, password });
    const mails = async (person: string) => {
      const links = await storage.collections.oneTimeLinks.find({ person }, { limit: 9 });
      const found = await Promise.all(
        links.map((link) => storage.collections.mails.get(`reset:${link._id}:1`)),
      );
      return { links, mails: found.filter((mail) => mail !== undefined) };
    };
    async function untilMails(person: string, count: number) {
      for (let wait = 0; wait < 200; wait += 1) {
        const found = await mails(person);
        if (found.mails.length >= count) return found;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error('no mail was requested');
    }

    test('is answered alike whether there is an account or not; one gets a mail, without address or token in it', async () => {
      const person = await seedAccount(server);
      const answers = [
        await ask(` ${person.email.toUpperCase()}`),
        await ask(`${randomUUID()}@clinic.example`),
      ];
      expect(answers.map((one) => [one.status, one.text, one.headers.get('set-cookie')])).toEqual([
        [204, '', null],
        [204, '', null],
      ]);
      const { links, mails: due } = await untilMails(person._id, 1);
      expect(due).toMatchObject([{ kind: 'reset', state: 'due', subject: links[0]?._id }]);
      const token = server.deps.secrets.mint('reset', links[0]!._id, 1);
      for (const told of [person.email, token]) {
        expect(JSON.stringify([links, due])).not.toContain(told);
        expect(server.logLines.join('')).not.toContain(told);
      }
      expect((await set(token)).status).toBe(204);
    });

    test('is mailed once in ten minutes however often it is asked for, and nobody is told', async () => {
      const person = await seedAccount(server);
      for (const address of [person.email, `${randomUUID()}@clinic.example`])
        for (let more = 0; more < 7; more += 1) expect((await ask(address)).status).toBe(204);
      const { links } = await untilMails(person._id, 1);
      expect(links.map((link) => link.state)).toEqual(['open']);
      // As after a crash between link and mail.
      await storage.collections.mails.remove({ _id: `reset:${links[0]?._id}:1` });
      await ask(person.email);
      await untilMails(person._id, 1);
      now += 10 * MINUTE;
      await ask(person.email);
      expect((await untilMails(person._id, 2)).links.map((link) => link.state)).toEqual(['open', 'open']);
      for (let more = 0; more < 30; more += 1) await ask(`${randomUUID()}@clinic.example`);
      expect((await ask(person.email)).status).toBe(429);
      now += 10 * MINUTE;
    });

    test('works once, for thirty minutes, and ends every session; of two at once one comes through', async () => {
      const person = await seedAccount(server);
      const cookie = cookieOf(await signIn(server, person.email));
      const late = (await makeResetLink(server.deps, person)).token;
      now += 30 * MINUTE;
      const unknown = await set('A'.repeat(43));
      expect([unknown.status, unknown.json.type]).toEqual([410, '/problems/link-expired']);
      expect((await set(late)).text).toBe(unknown.text);
      const { token } = await makeResetLink(server.deps, person);
      const weak = await set(token, 'Password2026!');
      expect([weak.status, weak.json.errors[0].pointer]).toEqual([422, '/password']);
      const both = await Promise.all([set(token), set(token, 'nine dry dogs at dusk')]);
      expect(both.map((one) => one.status).sort()).toEqual([204, 410]);
      expect((await set(token)).text).toBe(unknown.text);
      expect((await server.as(cookie, 'GET', '/api/session')).status).toBe(401);
      expect((await signIn(server, person.email)).status).toBe(401);
    });

    test('lets the owner in at once, whatever others tried before, and never past the second factor', async () => {
      const person = await seedAccount(server);
      for (let guess = 0; guess < 6; guess += 1) await signIn(server, person.email, 'no');
      expect((await signIn(server, person.email)).status).toBe(429);
      const { token } = await makeResetLink(server.deps, person);
      const done = await set(token);
      // No session, only the mark that this browser is the owner's.
      expect([done.status, cookieOf(done)]).toEqual([204, expect.stringMatching(/^plumbline-known=/)]);
      const body = { email: person.email, password: NEW };
      const signedIn = await sendJson(server, 'POST', '/api/session', body, { cookie: cookieOf(done) });
      expect(signedIn.status).toBe(200);
      const guarded = await seedAccount(server, {
        secondFactor: { sealedSecret: 'x', confirmed: true, lastStep: 0, recoveryHashes: [] },
      });
      const link = await makeResetLink(server.deps, guarded);
      expect((await set(link.token)).status).toBe(204);
      const without = await signIn(server, guarded.email, NEW);
      expect([without.status, without.json.errors]).toEqual([
        401,
        [{ pointer: '/code', detail: 'is missing' }],
      ]);
    });

    test('asks for no mail where none can be sent, and still answers alike', async () => {
      const without = await startTestServer(storage, { now: () => now });
      const person = await seedAccount(server);
      const answer = await sendJson(without, 'POST', '/api/resets', { email: person.email });
      expect(answer.status).toBe(204);
      await without.close();
      expect((await mails(person._id)).links).toEqual([]);
    });

    test('a link of another kind opens nothing here', async () => {
      const { token } = await makeResetLink(server.deps, await seedAccount(server));
      const body = { token, name: 'X Y', email: 'x@y.example', password: GOOD_PASSWORD, organisation: 'Z' };
      expect((await sendJson(server, 'POST', '/api/setups', body)).status).toBe(410);
    });
  });
}

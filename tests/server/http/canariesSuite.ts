import { randomUUID } from 'node:crypto';
import { makeResetLink } from '../../../server/http/accounts/resetLink.ts';
import { JOBS } from '../../../server/jobs/index.ts';
import { moveEvents } from '../../../server/jobs/moveEvents.ts';
import { runDueJobs } from '../../../server/jobs/runDueJobs.ts';
import { auditEvent, recordEvent } from '../../../server/storage/auditEvent.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { appCode, cookieOf, setupToken, signIn } from '../../support/accounts.ts';
import { allEvents, jobDepsOn, type TestJobDeps } from '../../support/jobDeps.ts';
import { storeDump } from '../../support/storeDump.ts';
import { type Answer, startTestServer, type TestServer } from '../../support/testServer.ts';
import { waveBody } from '../../support/waveServer.ts';

/** What people type about themselves and their service. It belongs into the documents that need it and nowhere else. */
const PERSONAL = {
  name: 'Zqname Zqcanary',
  email: 'zqadmin@zqcanary.example',
  organisation: 'Zqorganisation Trust',
  stranger: 'zqstranger@zqcanary.example',
  invited: 'zqinvited@zqcanary.example',
  joinedName: 'Zqjoined Member',
  site: 'Zqsite Clinic',
  renamedSite: 'Zqrenamed Clinic',
  programme: 'Zqprogramme Steps',
  nurse: 'zqnurse@zqcanary.example',
} as const;

const PASSWORDS = [
  'zqpassword one heron',
  'zqpassword two herons',
  'zqpassword three herons',
  'zqwrong guess',
];

/** What only its owner may know; kept as a hash, sealed, or not at all. */
type Secrets = string[];

/** Collections that may name people and places: they are what the names are for. */
const MAY_NAME = ['people', 'organisations', 'sites', 'oneTimeLinks', 'waves', 'invitations', 'unsubscribes'];

/** P5: what is typed, minted or guessed is in no log line, no event, no job and no mail that waits to be sent. */
export function canariesSuite(open: () => Promise<Storage>): void {
  describe('P5: canaries through accounts, organisations and waves', () => {
    const clock = { now: Date.parse('2026-05-04T10:00:00Z') };
    let storage: Storage;
    let server: TestServer;
    let jobs: TestJobDeps;
    const secrets: Secrets = [...PASSWORDS];
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => clock.now });
      jobs = jobDepsOn(storage);
      await walk();
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    /** Sends, and stops the test where it does not get what a person would. */
    async function must(status: number, sent: Promise<Answer>): Promise<Answer> {
      const answer = await sent;
      if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text}`);
      return answer;
    }
    const post = (cookie: string, path: string, body: unknown) => server.as(cookie, 'POST', path, body);

    async function walk(): Promise<void> {
      const { cookie, organisation } = await setUp();
      const admin = await secureAccount(cookie);
      await inviteSomebody(admin, organisation);
      const site = await runSites(admin, organisation);
      await runWave(admin, site);
      await breakThings(admin, organisation, site);
      await must(200, server.as(admin, 'GET', `/api/organisations/${organisation}/export`));
      await must(200, server.as(admin, 'GET', '/api/account/export'));
      await must(204, server.as(admin, 'DELETE', '/api/session'));
      while ((await moveEvents(jobs, JOBS)) > 0) await runDueJobs(jobs, JOBS);
      jobs.clock.now = Date.parse('2027-01-01T00:00:00Z');
      await runDueJobs(jobs, JOBS);
      while ((await moveEvents(jobs, JOBS)) > 0);
    }

    async function setUp() {
      const token = await setupToken(server);
      secrets.push(token);
      const { name, email, organisation } = PERSONAL;
      const made = await must(
        201,
        post('', '/api/setups', { token, name, email, password: PASSWORDS[0], organisation }),
      );
      return { cookie: keep(cookieOf(made)), organisation: made.json.memberships[0].organisation.id };
    }

    /** Remembers the token in a cookie as a secret. */
    function keep(cookie: string): string {
      secrets.push(cookie.split('=')[1] ?? cookie);
      return cookie;
    }

    async function secureAccount(first: string): Promise<string> {
      await must(401, signIn(server, PERSONAL.email, PASSWORDS[3]));
      await must(401, signIn(server, PERSONAL.stranger, PASSWORDS[3]));
      await must(204, post('', '/api/resets', { email: PERSONAL.stranger }));
      await must(200, server.as(first, 'PATCH', '/api/account', { name: PERSONAL.name }));
      const factor = '/api/account/second-factor';
      const { secret } = (await must(200, post(first, factor, { password: PASSWORDS[0] }))).json;
      const confirmed = await must(
        200,
        server.as(first, 'PUT', factor, { code: appCode(secret, clock.now) }),
      );
      const { recoveryCodes } = confirmed.json;
      secrets.push(
        secret,
        ...recoveryCodes,
        ...recoveryCodes.map((code: string) => code.replaceAll('-', '')),
      );
      const person = (await storage.collections.people.findOne({ emailKey: PERSONAL.email }))!;
      const { token } = await makeResetLink(server.deps, person);
      secrets.push(token);
      await must(204, server.as('', 'PUT', '/api/resets', { token, password: PASSWORDS[1] }));
      const cookie = cookieOf(
        await must(200, signIn(server, PERSONAL.email, PASSWORDS[1], recoveryCodes[0])),
      );
      return keep(cookie);
    }

    async function inviteSomebody(admin: string, organisation: string): Promise<void> {
      const list = `/api/organisations/${organisation}/members`;
      const asked = await must(
        201,
        post(admin, list, { email: PERSONAL.invited, role: 'lead', sites: null }),
      );
      const token = asked.json.link.split('#')[1];
      secrets.push(token);
      await must(200, post('', '/api/joins/looks', { token }));
      const body = { token, name: PERSONAL.joinedName, password: PASSWORDS[2] };
      const joined = await must(201, post('', '/api/joins', body));
      keep(cookieOf(joined));
      const { members } = (await must(200, server.as(admin, 'GET', list))).json;
      const lead = members.find((one: { role: string }) => one.role === 'lead');
      await must(200, server.as(admin, 'PATCH', `/api/memberships/${lead.id}`, { role: 'viewer' }));
      await must(204, server.as(admin, 'DELETE', `/api/memberships/${lead.id}`));
    }

    async function runSites(admin: string, organisation: string): Promise<string> {
      const body = JSON.stringify({ name: PERSONAL.site, setting: 'community' });
      const headers = { cookie: admin, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const path = `/api/organisations/${organisation}/sites`;
      const { id } = (await must(201, server.request('POST', path, { headers, body }))).json;
      await must(200, server.as(admin, 'PATCH', `/api/sites/${id}`, { name: PERSONAL.renamedSite }));
      return id;
    }

    async function runWave(admin: string, site: string): Promise<void> {
      const person = (await storage.collections.people.findOne({ emailKey: PERSONAL.email }))!;
      const tenants = { a: { people: { lead: { person } } } } as unknown as Parameters<typeof waveBody>[0];
      const more = { programme: PERSONAL.programme, anonymity: 'personal' };
      const wave = await must(201, post(admin, `/api/sites/${site}/waves`, waveBody(tenants, more)));
      const path = `/api/waves/${wave.json.id}`;
      await must(201, post(admin, `${path}/invitations`, { csv: `email\n${PERSONAL.nurse}\n` }));
      await must(201, post(admin, `${path}/codes`, { upTo: 2 }));
      const { codes } = (await must(200, server.as(admin, 'GET', `${path}/codes`))).json;
      for (const { code } of codes) secrets.push(code, code.replaceAll('-', ''));
      const shown = (await must(200, server.as(admin, 'GET', `${path}/invitation-links`))).text;
      const tokens = shown.match(/(?<=#)[A-Za-z0-9_-]{43}/g) ?? [];
      expect(tokens).toHaveLength(1);
      secrets.push(...tokens);
    }

    /** Refused and broken requests are the ones that are tempting to log. */
    async function breakThings(admin: string, organisation: string, site: string): Promise<void> {
      const broken = `{"name":"${PERSONAL.name}","email":"${PERSONAL.email}","password":"${PASSWORDS[0]}",}`;
      for (const [method, path] of [
        ['POST', '/api/setups'],
        ['POST', '/api/session'],
        ['PUT', '/api/resets'],
        ['POST', '/api/joins'],
        ['PATCH', `/api/organisations/${organisation}`],
        ['PATCH', `/api/sites/${site}`],
      ] as const) {
        const headers = { cookie: admin, 'content-type': 'application/json' };
        await must(400, server.request(method, path, { headers, body: broken }));
        const odd = await server.as(admin, method, path, {
          [PERSONAL.name]: PASSWORDS[0],
          token: PERSONAL.email,
        });
        expect([400, 422]).toContain(odd.status);
      }
    }

    /** Which of these are found in a text, in whatever letters. */
    const found = (text: string, canaries: readonly string[]): string[] => {
      const low = text.toLowerCase();
      return canaries.filter(
        (one) => low.includes(one.toLowerCase()) || low.includes(encodeURIComponent(one).toLowerCase()),
      );
    };
    const everything = () => [...Object.values(PERSONAL), ...secrets];

    test('no log line has any of them', () => {
      const lines = [...server.logLines, ...jobs.logLines].join('\n');
      expect(server.logLines.length).toBeGreaterThan(30);
      expect(found(lines, everything())).toEqual([]);
    });

    test('no event, job, mail, session or anything else that need not name them has any of them', async () => {
      const types = new Set((await allEvents(storage)).map((row) => row.type));
      expect(types.size).toBeGreaterThan(12);
      const dump = await storeDump(storage);
      for (const [name, text] of Object.entries(dump).filter(([one]) => !MAY_NAME.includes(one)))
        expect([name, found(text, everything())]).toEqual([name, []]);
      expect(found(dump.people, Object.values(PERSONAL))).not.toEqual([]);
    });

    test('no secret is anywhere in the store', async () => {
      expect(secrets.length).toBeGreaterThan(25);
      for (const secret of secrets) expect(secret.length).toBeGreaterThanOrEqual(10);
      expect(found(Object.values(await storeDump(storage)).join('\n'), secrets)).toEqual([]);
    });

    test('a seeded leak is found: a name in an event, a token in a log line', async () => {
      const facts = { at: clock.now, by: 'system', organisation: '', subject: 's' };
      const leak = auditEvent('site.changed', facts, { name: PERSONAL.site });
      await recordEvent(storage.collections.auditInbox, jobs, leak);
      expect(found((await storeDump(storage)).outboxes, everything())).toEqual([PERSONAL.site]);
      await moveEvents(jobs, {});
      expect(found((await storeDump(storage)).events, everything())).toEqual([PERSONAL.site]);
      server.deps.log.info({ url: `/set-up#${secrets.at(-1)}` }, 'a line that must never be');
      expect(found(server.logLines.join('\n'), everything())).toEqual([secrets.at(-1)]);
    });
  });
}

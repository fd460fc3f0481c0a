import { randomUUID } from 'node:crypto';
import { hashSecret } from '../../../../server/secrets.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import {
  draft,
  respond,
  responseBody,
  seedInvitedWave,
  seedWave,
  welcomed,
} from '../../../support/respondents.ts';
import { newSecret } from '../../../support/sampleBodies.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { type Answer, startTestServer, type TestServer } from '../../../support/testServer.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Who is let in, and what they are told before they answer. */
export function welcomeSuite(open: () => Promise<Storage>): void {
  describe('the way into a wave', () => {
    let storage: Storage;
    let server: TestServer;
    let clock = Date.parse('2026-03-02T09:30:00Z');
    const random = seededRandom(77);
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage, { now: () => clock });
    });
    afterAll(async () => {
      await server.close();
      await storage.close();
    });

    test('one small answer holds all that the first page says, and is kept nowhere', async () => {
      const { wave, link } = await seedWave(server, { programme: 'MindSteps' });
      const answer = await welcomed(server, link);
      expect(answer.status).toBe(200);
      expect(answer.bytes.length).toBeLessThanOrEqual(4_096);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.json).toMatchObject({ ticket: expect.any(String) });
      expect(answer.json.wave).toMatchObject({
        organisation: 'Northern Trust',
        site: 'Harbour Street Clinic',
        phase: 'open',
        programme: 'MindSteps',
        closesAt: new Date(wave.closesAt).toISOString(),
        minimumGroup: 5,
        instrument: { id: 'web-therapy-readiness', version: 1 },
      });
      expect(answer.json.wave.notice.version).toBe(wave.notice);
      expect(answer.text).not.toContain(wave._id);
      expect(answer.text).not.toContain(wave.site);
    });

    test('each phase says which it is, and only an open one gives a ticket', async () => {
      const { wave, link } = await seedWave(server, { opensAt: clock + HOUR, closesAt: clock + DAY });
      const phases = [];
      const begun = clock;
      for (const at of [begun, begun + HOUR, begun + DAY, begun + 2 * DAY, begun + 400 * DAY]) {
        clock = at;
        const { json } = await welcomed(server, link);
        phases.push([json.wave.phase, json.ticket !== null]);
      }
      clock = begun;
      expect(phases).toEqual([
        ['planned', false],
        ['open', true],
        ['grace', false],
        ['closed', false],
        ['closed', false],
      ]);
      await server.deps.collections.waves.change({ _id: wave._id }, { set: { state: 'computed' } });
      expect((await welcomed(server, link)).json.wave.phase).toBe('closed');
      await server.deps.collections.waves.change({ _id: wave._id }, { set: { state: 'cancelled' } });
      expect((await welcomed(server, link)).status).toBe(404);
    });

    test('S10: what can be asked with an invitation is answered alike, used or not, until answers are sent', async () => {
      const begun = clock;
      const { wave, tokens } = await seedInvitedWave(server, 2, 2);
      const body = responseBody(server, wave, random);
      const id = randomUUID().replaceAll('-', '').repeat(2);
      const { withdrawalHash: _, ...bare } = body;
      const attempts: ((token: string) => Promise<Answer>)[] = [
        (token) => welcomed(server, token),
        ...[
          { ...body, answers: {} },
          { ...body, notice: 'staff-0' },
          { ...body, version: 2 },
          { ...body, withdrawalHash: 'x' },
          { ...bare, ticket: undefined },
          { ...body, score: 1 },
          'x',
        ].map((wrong) => (token: string) => respond(server, token, wrong)),
        (token) => respond(server, token, body, 'no-key'),
        (token) => draft(server, 'GET', token, id),
        (token) => draft(server, 'PUT', token, id, 'c2VhbGVk'),
        (token) => draft(server, 'GET', token, id),
        (token) => draft(server, 'DELETE', token, id),
        (token) => draft(server, 'DELETE', token, id),
      ];
      const late = [...attempts, (token: string) => respond(server, token, { ...body, ticket: null })];
      const told = async (token: string, which = attempts) => {
        const all = [];
        for (const ask of which) {
          const { status, text } = await ask(token);
          all.push([status, text.replace(/"id":"[^"]*"/, '')]);
        }
        return all;
      };
      const before = await told(tokens[0]!);
      expect(before[0]![0]).toBe(200);
      for (const used of [tokens[1]!, tokens[3]!])
        expect((await respond(server, used, responseBody(server, wave, random))).status).toBe(201);
      for (const token of tokens) expect(await told(token)).toEqual(before);
      for (const at of [wave.closesAt, wave.closesAt + DAY]) {
        clock = at;
        const unused = await told(tokens[0]!, late);
        expect(unused.at(-1)![1]).toContain('wave-closed');
        for (const token of tokens) expect(await told(token, late)).toEqual(unused);
      }
      clock = begun;
      expect((await respond(server, tokens[0]!, body)).status).toBe(201);
      expect((await respond(server, tokens[2]!, responseBody(server, wave, random))).status).toBe(201);
    });

    test('a code may be typed as people type', async () => {
      const { tokens } = await seedInvitedWave(server, 1, 1);
      const typed = tokens[1]!
        .toLowerCase()
        .replace(/(.{4})(?=.)/g, '$1-')
        .replaceAll('0', 'o');
      expect((await welcomed(server, typed)).status).toBe(200);
    });

    test('S10: unknown, removed, deleted, cancelled and senseless ways in are one answer', async () => {
      const removed = await seedInvitedWave(server, 1);
      await server.deps.collections.invitations.remove({ tokenHash: hashSecret(removed.tokens[0]!) });
      const cancelled = await seedWave(server, { state: 'cancelled' });
      const ofSite = await seedWave(server);
      const ofOrganisation = await seedWave(server);
      expect((await welcomed(server, ofSite.link)).status).toBe(200);
      expect((await welcomed(server, ofOrganisation.link)).status).toBe(200);
      const { sites, organisations } = server.deps.collections;
      await sites.change({ _id: ofSite.wave.site }, { set: { state: 'deleted' } });
      await organisations.change({ _id: ofOrganisation.wave.organisation }, { set: { state: 'deleted' } });
      const renewed = await seedWave(server);
      await server.deps.collections.waves.change(
        { _id: renewed.wave._id },
        { set: { linkHash: hashSecret(newSecret()) } },
      );
      // A wave of invitations has no link, even if somebody had one for it.
      const personal = await seedWave(server, {
        anonymity: 'personal',
        linkHash: hashSecret('A'.repeat(43)),
      });
      expect(personal.wave.anonymity).toBe('personal');
      const answers = [];
      for (const token of [
        newSecret(),
        '7K3M9QXD2VWA5TRB',
        removed.tokens[0]!,
        cancelled.link,
        ofSite.link,
        ofOrganisation.link,
        renewed.link,
        'A'.repeat(43),
        'null',
        'undefined',
        '[]',
        '{}',
        '{"$ne":null}',
        '',
        randomUUID(),
      ]) {
        const answer = await welcomed(server, token);
        answers.push([answer.status, answer.text]);
      }
      expect(new Set(answers.map(String)).size).toBe(1);
      expect(answers[0]![0]).toBe(404);
      const none = await server.request('GET', '/api/respond');
      expect([none.status, none.json.type]).toEqual([401, '/problems/not-signed-in']);
    });

    test('S10: 10,000 wrong tokens are limited, and whoever has a right one is not kept out', async () => {
      const strict = await startTestServer(storage, { now: () => clock }, { RATE_LIMIT: '600' });
      const { link } = await seedWave(strict);
      const statuses = new Map<number, number>();
      const guess = async (): Promise<void> => {
        const { status, headers } = await welcomed(strict, newSecret());
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      };
      for (let round = 0; round < 250; round += 1) await Promise.all(Array.from({ length: 40 }, guess));
      expect(Object.fromEntries(statuses)).toEqual({ 404: 600, 429: 9_400 });
      expect((await welcomed(strict, link)).status).toBe(200);
      await strict.close();
    }, 120_000);
  });
}

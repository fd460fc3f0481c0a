import { versionsOf } from '../../../server/core/instrument/selfAssessmentParts.ts';
import type { Storage } from '../../../server/storage/storage.ts';
import { invisibleNames } from '../../support/invisibleNames.ts';
import { type SubmissionBody, sampleBody } from '../../support/sampleBodies.ts';
import { seededRandom } from '../../support/seededRandom.ts';
import { countStored, startTestServer, type TestServer } from '../../support/testServer.ts';

/** What a submission may not be; every fault at once, each at its place. */
export function faultsSuite(open: () => Promise<Storage>): void {
  describe('faulty submissions', () => {
    let storage: Storage;
    let server: TestServer;
    beforeAll(async () => {
      storage = await open();
      server = await startTestServer(storage);
    });
    afterAll(async () => {
      expect(await countStored(server)).toBe(0);
      await server.close();
      await storage.close();
    });

    /** A body with both instruments, of one person who is asked everything. */
    const full = (): SubmissionBody => {
      const random = seededRandom(7);
      for (;;) {
        const body = sampleBody(server.deps.instruments, random);
        if (body.survey !== null && body.checklist !== null) {
          return { ...body, mode: { kind: 'one-person' } };
        }
      }
    };
    const pointersOf = async (body: unknown): Promise<string[]> => {
      const answer = await server.submit(body);
      expect([answer.status, answer.json.type]).toEqual([422, '/problems/answers-invalid']);
      return answer.json.errors.map((error: { pointer: string }) => error.pointer).sort();
    };

    test('faults of the envelope and of both instruments come together', async () => {
      const body = full();
      body.site.stage = 'finished';
      body.survey!.answers['role'] = 'owner';
      const fact = Object.keys(body.checklist!.answers)[0]!;
      body.checklist!.answers[fact] = 'perhaps';
      body.checklist!.answers['no-such-fact'] = 2;
      expect(await pointersOf({ ...body, isAdmin: true })).toEqual(
        [
          '/checklist/answers/no-such-fact',
          `/checklist/answers/${fact}`,
          '/isAdmin',
          '/site/stage',
          '/survey/answers/role',
        ].sort(),
      );
    });

    test('neither instrument is no self-assessment', async () => {
      expect(await pointersOf({ ...full(), survey: null, checklist: null })).toEqual(['/survey']);
    });

    test('what the browser may not decide is refused wherever it stands', async () => {
      const body = full();
      for (const key of [
        '_id',
        'id',
        'score',
        'state',
        'expiresAt',
        'asOf',
        'secretHash',
        '__v',
        '$set',
        'constructor',
        'a.b',
      ]) {
        expect(await pointersOf({ ...body, [key]: 1 })).toEqual([`/${key}`]);
        expect(await pointersOf({ ...body, site: { ...body.site, [key]: 1 } })).toEqual([`/site/${key}`]);
        expect(await pointersOf({ ...body, survey: { ...body.survey, [key]: 1 } })).toEqual([
          `/survey/${key}`,
        ]);
      }
      const polluted = JSON.stringify(body).replace('{', '{"__proto__":{"isAdmin":true},');
      expect(await pointersOf(polluted)).toEqual(['/__proto__']);
    });

    test('operators of a database are just wrong values', async () => {
      for (const evil of [
        { $gt: '' },
        { $ne: null },
        { $where: 'sleep(1000)' },
        { $regex: '^(a+)+$' },
        ['x'],
        null,
      ]) {
        const body = full();
        expect(await pointersOf({ ...body, secret: evil })).toEqual(['/secret']);
        expect(await pointersOf({ ...body, site: { ...body.site, name: evil } })).toEqual(['/site/name']);
        body.survey!.answers['role'] = evil;
        expect(await pointersOf(body)).toEqual(['/survey/answers/role']);
      }
    });

    test('names are one line of at most 200 characters, none of them half, with something to see', async () => {
      const body = full();
      for (const field of ['name', 'programme']) {
        for (const text of ['', 'a\nb', 'a\u0000b', 'x'.repeat(201), '\ud800', 5, ...invisibleNames]) {
          const faulty = { ...body, site: { ...body.site, [field]: text } };
          expect(await pointersOf(faulty)).toContain(`/site/${field}`);
        }
      }
    });

    test('every fault is told in words about the body, not about our code', async () => {
      const body = full();
      const team = { kind: 'consensus', participants: 4, disagreed: [] as unknown };
      const detailOf = async (faulty: unknown) => {
        const { errors } = (await server.submit(faulty)).json;
        return errors.map((error: { pointer: string; detail: string }) => `${error.pointer} ${error.detail}`);
      };
      const { secret: _secret, ...withoutSecret } = body;
      const site = (change: object) => ({ ...body, site: { ...body.site, ...change } });
      const cases: [unknown, string][] = [
        [null, ' must be an object'],
        [withoutSecret, '/secret is missing'],
        [{ ...body, secret: 1 }, '/secret must be a text'],
        [{ ...body, site: 'x' }, '/site must be an object'],
        [site({ stage: 'x' }), '/site/stage must be "considering" or "preparing" or "pilot" or "routine"'],
        [site({ name: '\u200b' }), '/site/name must hold something that can be seen'],
        [{ ...body, mode: { ...team, participants: 1 } }, '/mode/participants must be at least 2'],
        [{ ...body, mode: { ...team, participants: 501 } }, '/mode/participants must be at most 500'],
        [{ ...body, mode: { ...team, participants: 2.5 } }, '/mode/participants must be a whole number'],
        [{ ...body, mode: { ...team, disagreed: 'all' } }, '/mode/disagreed must be a list'],
        [{ ...body, survey: 5 }, '/survey must be an object'],
      ];
      for (const [faulty, told] of cases) expect(await detailOf(faulty)).toEqual([told]);
    });

    test('a team answers as a team: everything is asked, and it can only disagree about domains that were', async () => {
      const body = full();
      const team = { kind: 'consensus', participants: 4, disagreed: [] as string[] };
      const routing = { role: 'clinician', treats: 'no' };
      const wrongRole = {
        ...body,
        mode: team,
        survey: { ...body.survey!, answers: { ...body.survey!.answers, ...routing } },
      };
      expect(await pointersOf(wrongRole)).toEqual(['/survey/answers/role', '/survey/answers/treats']);
      expect(await pointersOf({ ...body, mode: { ...team, participants: 1 } })).toEqual([
        '/mode/participants',
      ]);
      expect(await pointersOf({ ...body, mode: { ...team, disagreed: ['weather'] } })).toEqual([
        '/mode/disagreed/0',
      ]);
      const domain = versionsOf(server.deps.instruments, 'survey')[0]!.scoring.domains[0]!.id;
      expect(await pointersOf({ ...body, mode: { ...team, disagreed: [domain, domain] } })).toEqual([
        '/mode/disagreed',
      ]);
      expect(await pointersOf({ ...body, survey: null, mode: { ...team, disagreed: [domain] } })).toEqual([
        '/mode/disagreed',
      ]);
    });

    test('answers to a version that this server does not have are told apart from wrong answers', async () => {
      const body = full();
      const answer = await server.submit({ ...body, survey: { ...body.survey, version: 99 } });
      expect([answer.status, answer.json.type]).toEqual([409, '/problems/instrument-version-mismatch']);
      expect(await pointersOf({ ...body, survey: body.checklist })).toEqual(['/survey/instrument']);
    });

    test('a list of faults is bounded', async () => {
      const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`k${index}`, 1]));
      const answer = await server.submit({ ...full(), ...many });
      expect(answer.json.errors.length).toBeLessThanOrEqual(500);
      expect(answer.json.detail).toMatch(/further faults/);
    });
  });
}

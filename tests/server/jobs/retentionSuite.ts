import { randomUUID } from 'node:crypto';
import { moveEvents } from '../../../server/jobs/moveEvents.ts';
import { RETENTION, removeAllDue, removeDue } from '../../../server/jobs/removeDue.ts';
import type { Doc } from '../../../server/storage/collection.ts';
import type { MailDoc } from '../../../server/storage/schemas/mails.ts';
import type { WaveDoc } from '../../../server/storage/schemas/waves.ts';
import type { Collections, Storage } from '../../../server/storage/storage.ts';
import { allEvents, jobDepsOn, type TestJobDeps } from '../../support/jobDeps.ts';
import { shippedInstrument } from '../../support/shippedInstruments.ts';
import { openWave } from '../../support/waves.ts';

const DAY = 86_400_000;
const FOREVER = 4_000_000_000_000;

const storedAnswers = { instrument: 'web-therapy-readiness', version: 1, hash: 'h', answers: {} };

/** P7: what is past its time goes, by a simulated clock, and nothing else does. */
export function retentionSuite(name: string, open: () => Promise<Storage>): void {
  describe(`retention (${name})`, () => {
    let storage: Storage;
    let deps: TestJobDeps;
    let all: Collections;
    beforeEach(async () => {
      storage = await open();
      all = storage.collections;
      deps = jobDepsOn(storage, { ANSWER_YEARS: '2' });
    });
    afterEach(() => storage.close());

    const due = async () => {
      const counts = await Promise.all(
        RETENTION.map(async (rule) => [rule.what, await rule.due(deps)] as const),
      );
      return Object.fromEntries(
        counts.filter(([, { count }]) => count > 0).map(([what, { count }]) => [what, count]),
      );
    };
    const nextOf = async (what: string) =>
      (await RETENTION.find((rule) => rule.what === what)?.due(deps))?.nextAt;

    test('P7: what carries its own last day goes on that day; links may be renewed for 30 days more', async () => {
      const expiresAt = deps.clock.now + DAY;
      const id = randomUUID();
      await all.sessions.insert({
        _id: id,
        person: 'p',
        credentials: 1,
        secondFactor: false,
        createdAt: 0,
        expiresAt,
      });
      await all.attempts.insert({ _id: id, failures: 3, expiresAt });
      await all.drafts.insert({ _id: id, wave: 'w', ciphertext: 'x', expiresAt });
      await all.oneTimeLinks.insert({
        _id: id,
        once: id,
        tokenHash: id,
        kind: 'join',
        person: '',
        organisation: 'o',
        join: null,
        state: 'open',
        generation: 1,
        createdAt: 0,
        expiresAt,
      });
      await all.selfAssessments.insert({
        _id: id,
        onceKey: id,
        bodyMac: null,
        secretHash: id,
        state: 'deleted',
        expiresAt,
        asOf: null,
        site: null,
        mode: null,
        survey: null,
        checklist: null,
      });
      deps.clock.now = expiresAt - 1;
      expect(await due()).toEqual({});
      expect(await nextOf('drafts')).toBe(expiresAt);
      expect(await nextOf('oneTimeLinks')).toBe(expiresAt + 30 * DAY);
      expect(await removeAllDue(deps, 'system')).toEqual({});
      deps.clock.now = expiresAt;
      const first = { sessions: 1, attempts: 1, drafts: 1, selfAssessments: 1 };
      expect(await due()).toEqual(first);
      expect(await removeAllDue(deps, 'system')).toEqual(first);
      expect(await all.oneTimeLinks.get(id)).toBeDefined();
      deps.clock.now = expiresAt + 30 * DAY;
      expect(await removeAllDue(deps, 'system')).toEqual({ oneTimeLinks: 1 });
    });

    test('P7: a deleted organisation or site goes with all of it after 30 days, one that was brought back stays', async () => {
      const removeAt = deps.clock.now + 30 * DAY;
      const organisation = async (id: string, state: 'active' | 'deleted') =>
        await all.organisations.insert({
          _id: id,
          name: id,
          requiresSecondFactor: false,
          admins: [],
          adminsRevision: 0,
          bodyMac: '',
          state,
          removeAt: state === 'deleted' ? removeAt : 0,
          createdAt: 0,
        });
      const site = async (id: string, of: string, state: 'active' | 'deleted') =>
        await all.sites.insert({
          _id: id,
          organisation: of,
          name: id,
          setting: 'other',
          bodyMac: '',
          state,
          removeAt: state === 'deleted' ? removeAt : 0,
          createdAt: 0,
        });
      await organisation('gone', 'deleted');
      await organisation('kept', 'active');
      await site('of-gone', 'gone', 'active');
      await site('deleted-site', 'kept', 'deleted');
      await site('kept-site', 'kept', 'active');
      for (const [id, at, of] of [
        ['w1', 'of-gone', 'gone'],
        ['w2', 'deleted-site', 'kept'],
        ['w3', 'kept-site', 'kept'],
      ] as const) {
        await wave({ _id: id, site: at, organisation: of });
        await answer(id);
      }
      expect(await nextOf('organisations')).toBe(removeAt);
      deps.clock.now = removeAt - 1;
      expect(await removeAllDue(deps, 'system')).toEqual({});
      deps.clock.now = removeAt;
      expect(await due()).toEqual({ organisations: 1, sites: 1 });
      expect(await removeAllDue(deps, 'system')).toEqual({ organisations: 1, sites: 1 });
      expect(await idsOf('organisations')).toEqual(['kept']);
      expect(await idsOf('sites')).toEqual(['kept-site']);
      expect(await idsOf('waves')).toEqual(['w3']);
      expect(await all.responses.count({ wave: { in: ['w1', 'w2', 'w3'] } })).toBe(1);
      await moveEvents(deps, {});
      expect(
        (await allEvents(storage)).map(({ type, by, organisation: of, subject }) => [type, by, of, subject]),
      ).toEqual(
        expect.arrayContaining([
          ['organisation.removed', 'system', 'gone', 'gone'],
          ['site.removed', 'system', 'kept', 'deleted-site'],
          ['retention.ran', 'system', '', ''],
        ]),
      );
    });

    test('P7: ways in go when their wave has ended, answers ANSWER_YEARS after it was computed, its outcome stays', async () => {
      const computedAt = Date.parse('2026-03-01T00:00:00Z');
      const outcome = {
        answered: 7,
        answeredByRole: {},
        withdrawn: 0,
        expectedStaff: { total: 9, byRole: {} },
        computedAt,
        engineVersion: '0',
      };
      const closesAt = computedAt - DAY;
      await wave({ _id: 'computed', number: 1, state: 'computed', closesAt, outcome });
      await wave({ _id: 'running', number: 2, closesAt: FOREVER });
      await wave({ _id: 'cancelled', number: 3, state: 'cancelled', closesAt: FOREVER });
      for (const of of ['computed', 'running', 'cancelled']) {
        await invite(of);
        await all.mails.insert(mail({ _id: `${of}-sent`, wave: of, state: 'sent' }));
        await all.mails.insert(mail({ _id: `${of}-due`, wave: of, state: 'due' }));
      }
      for (const of of ['computed', 'running']) {
        await answer(of);
        await all.checklists.insert({
          _id: of,
          organisation: 'o',
          revision: 1,
          checklist: storedAnswers,
          savedBy: 'p',
          savedAt: 0,
        });
        await all.ownViews.insert({
          _id: `${of}:p`,
          wave: of,
          person: 'p',
          organisation: 'o',
          survey: storedAnswers,
          savedAt: 0,
        });
      }
      expect(await nextOf('answers')).toBe(Date.parse('2028-03-01T00:00:00Z'));
      const waysIn = { invitations: 2, waveMails: 2 };
      expect(await due()).toEqual(waysIn);
      expect(await removeAllDue(deps, 'system')).toEqual(waysIn);
      expect(await all.invitations.count({ wave: 'running' })).toBe(1);
      deps.clock.now = Date.parse('2028-02-29T23:59:59Z');
      expect(await removeAllDue(deps, 'system')).toEqual({});
      deps.clock.now = Date.parse('2028-03-01T00:00:00Z');
      const answers = { answers: 1, checklists: 1, ownViews: 1 };
      expect(await due()).toEqual(answers);
      expect(await removeAllDue(deps, 'system')).toEqual(answers);
      expect(await all.waves.get('computed')).toMatchObject({ outcome });
      expect(await all.responses.count({ wave: 'running' })).toBe(1);
      expect(await nextOf('answers')).toBeNull();
    });

    test('P7: settled work is forgotten after 30 days, open work never', async () => {
      const dueAt = deps.clock.now;
      const job = { kind: 'k', attempts: 0, lease: '', dueAt } as const;
      await all.jobs.insert({ _id: 'k:done', subject: 'done', state: 'done', ...job });
      await all.jobs.insert({ _id: 'k:parked', subject: 'parked', state: 'parked', ...job });
      await all.mails.insert(mail({ _id: 'reset', wave: '', state: 'sent', dueAt }));
      await all.mails.insert(mail({ _id: 'doubt', wave: '', state: 'claimed', dueAt }));
      deps.clock.now = dueAt + 30 * DAY - 1;
      expect(await removeAllDue(deps, 'system')).toEqual({});
      expect(await nextOf('mails')).toBe(dueAt + 30 * DAY);
      deps.clock.now += 1;
      expect(await removeAllDue(deps, 'system')).toEqual({ jobs: 1, mails: 1 });
      expect([await idsOf('jobs'), await idsOf('mails')]).toEqual([['k:parked'], ['doubt']]);
    });

    test('P7: the counts are in the audit log, once, and nowhere when nothing went; it runs again in an hour', async () => {
      expect(await removeDue(deps)).toEqual({ againAt: deps.clock.now + 3_600_000 });
      await all.attempts.insert({ _id: 'a', failures: 1, expiresAt: deps.clock.now });
      await removeDue(deps);
      await removeDue(deps);
      await moveEvents(deps, {});
      expect(await allEvents(storage)).toMatchObject([
        { type: 'retention.ran', by: 'system', at: deps.clock.now, facts: { attempts: 1 } },
      ]);
      expect(deps.logLines.filter((line) => line.includes('"removed":{"attempts":1}'))).toHaveLength(1);
    });

    test('a rule that fails keeps none of the others from their work', async () => {
      await all.attempts.insert({ _id: 'a', failures: 1, expiresAt: deps.clock.now });
      const broken = new Error('broken');
      const sessions = { ...all.sessions, remove: () => Promise.reject(broken) };
      const failing = { ...deps, collections: { ...all, sessions } };
      await expect(removeAllDue(failing, 'system')).rejects.toBe(broken);
      expect(await all.attempts.get('a')).toBeUndefined();
    });

    const wave = (more: Partial<WaveDoc>) => {
      const server = { deps: { ...deps, instruments: [shippedInstrument('web-therapy-readiness')] } };
      const at = { organisation: 'o', site: 's', accountable: 'p' };
      return openWave(server as unknown as Parameters<typeof openWave>[0], at, more);
    };
    const answer = (wave: string) =>
      all.responses.insert({
        _id: randomUUID(),
        wave,
        onceKey: randomUUID(),
        bodyMac: '',
        withdrawalHash: randomUUID(),
        state: 'stored',
        role: 'clinician',
        notice: '1',
        survey: storedAnswers,
        seconds: null,
      });
    const invite = (wave: string) =>
      all.invitations.insert({
        _id: randomUUID(),
        wave,
        kind: 'mail',
        tokenHash: randomUUID(),
        generation: 1,
        email: 'nurse@clinic.example',
        once: `mail:nurse@clinic.example`,
        spentBy: '',
        unsubscribed: false,
      });
    const mail = (one: Partial<MailDoc> & Pick<MailDoc, '_id' | 'state' | 'wave'>): MailDoc => ({
      kind: 'reset',
      subject: 's',
      organisation: '',
      dueAt: 0,
      claim: '',
      claimedAt: 0,
      attempts: 0,
      ...one,
    });
    async function idsOf(of: 'organisations' | 'sites' | 'waves' | 'jobs' | 'mails'): Promise<string[]> {
      const found: readonly Doc[] = await all[of].find({}, { limit: 100 });
      return found.map((one) => one._id);
    }
  });
}

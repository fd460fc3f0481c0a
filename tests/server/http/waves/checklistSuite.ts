import type { WaveDoc } from '../../../../server/storage/schemas/waves.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import { seedSite } from '../../../support/tenants.ts';
import { startWaveServer, type WaveServer } from '../../../support/waveServer.ts';
import { openWave } from '../../../support/waves.ts';

/** The protocol checklist of a wave and the lead's own view: written by name, by several, until the wave is computed. */
export function checklistSuite(open: () => Promise<Storage>): void {
  describe('what is filled in by name', () => {
    let at: WaveServer;
    beforeAll(async () => {
      at = await startWaveServer(open, '2026-05-04T10:00:00Z');
    });
    afterAll(() => at.close());

    const make = async (more: Partial<WaveDoc> = {}): Promise<WaveDoc> => {
      const { organisation, people } = at.tenants.a;
      const site = more.site ?? (await seedSite(at.server, organisation._id, 'Fresh Clinic'))._id;
      const where = { organisation: organisation._id, site, accountable: people.lead.person._id };
      return (await openWave(at.server, where, more)).wave;
    };
    const send = (wave: WaveDoc, method: string, what: string, body?: unknown, cookie?: string) =>
      at.server.as(cookie ?? at.tenants.a.people.lead.cookie, method, `/api/waves/${wave._id}/${what}`, body);
    const slug = (answer: { status: number; json: { type?: string } }) => [
      answer.status,
      answer.json.type?.slice('/problems/'.length) ?? '',
    ];

    test('a checklist begins empty, is saved in part, and everybody at the site reads it', async () => {
      const wave = await make();
      expect((await send(wave, 'GET', 'checklist')).json).toMatchObject({
        instrument: { id: 'web-therapy-protocols', version: 1 },
        revision: 0,
        answers: {},
        answered: 0,
        of: 16,
        carriedFrom: null,
        savedBy: null,
        savedAt: null,
        frozen: false,
      });
      const answers = {
        'privacy-notice': 2,
        'privacy-notice-link': 'https://intranet.example/notice',
        'privacy-notice-expires': '2027-01-31',
        funding: 0,
      };
      const saved = await send(wave, 'PUT', 'checklist', { revision: 0, answers });
      expect([saved.status, saved.json.revision, saved.json.answered]).toEqual([200, 1, 2]);
      const { viewer } = at.tenants.a.people;
      const read = await send(wave, 'GET', 'checklist', undefined, viewer.cookie);
      expect(read.json).toEqual({ ...saved.json, answers });
      expect(read.json.savedBy.name).toBe('Robin lead');
      const { json } = await at.server.as(viewer.cookie, 'GET', `/api/waves/${wave._id}`);
      expect(json.checklist).toEqual({ answered: 2, of: 16, revision: 1 });
      expect((await send(wave, 'PUT', 'checklist', { revision: 1, answers }, viewer.cookie)).status).toBe(
        403,
      );
      const [event] = await at.events(wave._id);
      expect(event).toMatchObject({
        type: 'checklist.saved',
        body: { revision: 1, fields: Object.keys(answers).sort() },
      });
      expect(JSON.stringify(event)).not.toContain('intranet');
    });

    test('of two who save on the same revision one is told, and loses nothing that is stored', async () => {
      const wave = await make();
      const { consultant } = at.tenants.a.people;
      const one = { revision: 0, answers: { funding: 2 } };
      const other = { revision: 0, answers: { funding: 1 } };
      for (const revision of [0, 1, 2]) {
        const both = await Promise.all([
          send(wave, 'PUT', 'checklist', { ...one, revision }),
          send(wave, 'PUT', 'checklist', { ...other, revision }, consultant.cookie),
        ]);
        expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
        expect(slug(both.find((answer) => answer.status === 409)!)).toEqual([409, 'edit-conflict']);
        const now = (await send(wave, 'GET', 'checklist')).json;
        expect(now.answers).toEqual(both.find((answer) => answer.status === 200)!.json.answers);
        expect(now.revision).toBe(revision + 1);
      }
      expect(slug(await send(wave, 'PUT', 'checklist', { ...one, revision: 7 }))).toEqual([
        409,
        'edit-conflict',
      ]);
    });

    test('every fault of the answers is told at its place, and nothing is saved', async () => {
      const wave = await make();
      const faulty = { 'privacy-notice': 3, 'privacy-notice-expires': '2027-02-30', unknown: 1 };
      const answer = await send(wave, 'PUT', 'checklist', { revision: 0, answers: faulty });
      expect(slug(answer)).toEqual([422, 'answers-invalid']);
      expect(answer.json.errors.map((one: { pointer: string }) => one.pointer).sort()).toEqual([
        '/answers/privacy-notice',
        '/answers/privacy-notice-expires',
        '/answers/unknown',
      ]);
      for (const body of [{}, { revision: -1, answers: {} }, { revision: 0, answers: [] }, null])
        expect((await send(wave, 'PUT', 'checklist', body)).status).toBe(422);
      expect((await send(wave, 'GET', 'checklist')).json.revision).toBe(0);
    });

    test('another person of the site can be made accountable while saving, and nobody else can', async () => {
      const wave = await make();
      const { consultant, viewer } = at.tenants.a.people;
      const save = (accountable: string, revision: number) =>
        send(wave, 'PUT', 'checklist', { revision, answers: {}, accountable });
      expect((await save(consultant.person._id, 0)).json.accountable.id).toBe(consultant.person._id);
      for (const person of [viewer.person._id, at.tenants.b.people.lead.person._id])
        expect(slug(await save(person, 1))).toEqual([422, 'answers-invalid']);
      const types = (await at.events(wave._id)).map((event) => event.type);
      expect(types.sort()).toEqual(['checklist.saved', 'wave.changed']);
    });

    test("a new wave is offered the site's last checklist as a start, until something is saved", async () => {
      const first = await make();
      await send(first, 'PUT', 'checklist', { revision: 0, answers: { funding: 2 } });
      const empty = await make({ site: first.site, number: 2, state: 'cancelled' });
      const next = await make({ site: first.site, number: 3 });
      const elsewhere = await make();
      expect((await send(next, 'GET', 'checklist')).json).toMatchObject({
        revision: 0,
        answers: { funding: 2 },
        answered: 0,
        carriedFrom: { wave: first._id, number: 1 },
      });
      for (const wave of [elsewhere, empty])
        expect((await send(wave, 'GET', 'checklist')).json).toMatchObject({ answers: {}, carriedFrom: null });
      await send(next, 'PUT', 'checklist', { revision: 0, answers: { funding: 0 } });
      expect((await send(next, 'GET', 'checklist')).json).toMatchObject({
        answers: { funding: 0 },
        carriedFrom: null,
      });
      expect((await send(first, 'GET', 'checklist')).json.answers).toEqual({ funding: 2 });
    });

    test('the own view is seen by its owner alone, replaced by saving, and deleted at will', async () => {
      const wave = await make();
      const { admin, viewer } = at.tenants.a.people;
      const answers = {
        role: 'manager',
        treats: 'no',
        organisation: { 'workflow-fits': 2, 'workflow-steps': 4 },
      };
      expect((await send(wave, 'GET', 'own-view')).json).toMatchObject({ answers: null, frozen: false });
      expect((await send(wave, 'PUT', 'own-view', { answers })).json.answers).toEqual(answers);
      const other = { ...answers, organisation: { 'workflow-fits': 5 } };
      await Promise.all([1, 2, 3].map(() => send(wave, 'PUT', 'own-view', { answers: other })));
      expect((await send(wave, 'GET', 'own-view')).json.answers).toEqual(other);
      expect((await send(wave, 'GET', 'own-view', undefined, admin.cookie)).json.answers).toBeNull();
      expect((await send(wave, 'GET', 'own-view', undefined, viewer.cookie)).status).toBe(403);
      const faulty = await send(wave, 'PUT', 'own-view', { answers: { ...answers, role: 'doctor' } });
      expect(faulty.json.errors[0].pointer).toBe('/answers/role');
      const saved = (await at.events(wave._id)).map((event) => event.type);
      expect(saved).toEqual(Array(4).fill('ownView.saved'));
      expect((await send(wave, 'DELETE', 'own-view')).status).toBe(204);
      expect((await send(wave, 'DELETE', 'own-view')).status).toBe(204);
      expect((await send(wave, 'GET', 'own-view')).json.answers).toBeNull();
      // Never among the answers of the wave.
      expect(await at.server.deps.collections.responses.count({ wave: wave._id })).toBe(0);
      // What was written with the views that are gone is still told.
      const told = (await at.events(wave._id)).map((event) => event.type).sort();
      expect(told).toEqual(['ownView.deleted', ...saved].sort());
    });

    test('both are frozen once the wave is computed or cancelled', async () => {
      for (const state of ['computed', 'cancelled'] as const) {
        const wave = await make({ state });
        const answers = { role: 'manager', treats: 'no' };
        expect(slug(await send(wave, 'PUT', 'checklist', { revision: 0, answers: {} }))).toEqual([
          409,
          'wave-fixed',
        ]);
        expect(slug(await send(wave, 'PUT', 'own-view', { answers }))).toEqual([409, 'wave-fixed']);
        expect(slug(await send(wave, 'DELETE', 'own-view'))).toEqual([409, 'wave-fixed']);
        for (const what of ['checklist', 'own-view'])
          expect((await send(wave, 'GET', what)).json.frozen).toBe(true);
      }
      const closed = await make({ opensAt: at.clock.now - 2 * 86_400_000, closesAt: at.clock.now - 1 });
      expect((await send(closed, 'PUT', 'checklist', { revision: 0, answers: {} })).status).toBe(200);
    });
  });
}

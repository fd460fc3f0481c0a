import type { WaveDoc } from '../../../../server/storage/schemas/waves.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { storeAnswer, storeAnswers } from '../../../support/storedResponses.ts';
import { startWaveServer, type WaveServer } from '../../../support/waveServer.ts';
import { openWave } from '../../../support/waves.ts';

/** The response rate while a wave runs, looked at by somebody who looks all the time. */
export function progressSuite(open: () => Promise<Storage>): void {
  describe('the response rate', () => {
    let at: WaveServer;
    beforeAll(async () => {
      at = await startWaveServer(open, '2026-05-04T10:00:00Z');
    });
    afterAll(() => at.close());

    let number = 0;
    const make = async (more: Partial<WaveDoc> = {}): Promise<WaveDoc> => {
      const { organisation, site, people } = at.tenants.a;
      const where = { organisation: organisation._id, site: site._id, accountable: people.lead.person._id };
      number += 1;
      return (await openWave(at.server, where, { number, ...more })).wave;
    };
    const look = async ({ _id }: WaveDoc) =>
      (await at.server.as(at.tenants.a.people.viewer.cookie, 'GET', `/api/waves/${_id}/progress`)).json;
    const collections = () => at.server.deps.collections;

    test('P11: is hidden below the group size; expected numbers are shown', async () => {
      const wave = await make();
      const nothing = await look(wave);
      expect(nothing).toMatchObject({ answered: null, expected: 12, step: 5, invited: null });
      await storeAnswers(collections(), wave, { clinician: 3, admin: 1 });
      expect(await look(wave)).toEqual(nothing);
      await storeAnswer(collections(), wave, 'clinician');
      expect(await look(wave)).toEqual({ ...nothing, answered: 5 });
    });

    test('P11: the list of sites shows the same figure as the wave, and moves it on by the same steps', async () => {
      const { organisation, people } = at.tenants.a;
      const wave = await make();
      const listed = async () => {
        const path = `/api/organisations/${organisation._id}/sites`;
        const { json } = await at.server.as(people.viewer.cookie, 'GET', path);
        return json.find((one: { id: string }) => one.id === wave.site).lastWave;
      };
      expect(await listed()).toMatchObject({
        id: wave._id,
        progress: { answered: null, expected: 12, step: 5 },
      });
      await storeAnswers(collections(), wave, { clinician: 5, admin: 2 });
      expect((await listed()).progress.answered).toBe(7);
      await storeAnswers(collections(), wave, { clinician: 1, admin: 2 });
      expect((await listed()).progress.answered).toBe(7);
      expect((await look(wave)).answered).toBe(7);
      await collections().waves.change({ _id: wave._id }, { set: { state: 'cancelled' } });
      expect((await listed()).progress).toBeNull();
    });

    test('P11: says nothing of roles while answers come in: many looks would say more than one', async () => {
      const wave = await make();
      await storeAnswers(collections(), wave, { clinician: 6, admin: 4 });
      expect(Object.keys(await look(wave))).toEqual(['answered', 'expected', 'step', 'invited']);
    });

    test('P11: whoever looks after every answer never sees one person come', async () => {
      const random = seededRandom(77);
      for (let run = 0; run < 12; run += 1) {
        const minimumGroup = 5 + Math.floor(random() * 4);
        const byRole = { clinician: 14, manager: 3, admin: 9, it: 2, other: 6 };
        const wave = await make({ minimumGroup, expectedStaff: { total: 34, byRole } });
        const left = Object.entries(byRole).flatMap(([role, count]) => Array<string>(count).fill(role));
        let shown = await look(wave);
        let since = 0;
        while (left.length > 0) {
          const [role] = left.splice(Math.floor(random() * left.length), 1);
          await storeAnswer(collections(), wave, role!);
          since += 1;
          const now = await look(wave);
          if (JSON.stringify(now) === JSON.stringify(shown)) continue;
          // Behind every change that can be seen stands a whole group of people.
          expect(since).toBeGreaterThanOrEqual(minimumGroup);
          shown = now;
          since = 0;
        }
        expect(shown.answered).toBeGreaterThan(34 - minimumGroup);
      }
    });

    test('an answer that is taken back does not move it', async () => {
      const wave = await make();
      await storeAnswers(collections(), wave, { clinician: 5, admin: 2 });
      const shown = await look(wave);
      await collections().responses.change(
        { wave: wave._id },
        { set: { state: 'withdrawn', role: '', survey: null } },
      );
      expect(await look(wave)).toEqual(shown);
    });

    test('answers that were made up and taken back do not let one honest answer be seen or waited for', async () => {
      const wave = await make();
      await storeAnswers(collections(), wave, { clinician: 7 });
      expect((await look(wave)).answered).toBe(7);
      for (let made = 0; made < 4; made += 1)
        await storeAnswer(collections(), wave, '', { state: 'withdrawn', survey: null });
      expect((await look(wave)).answered).toBe(7);
      // The four count for the step although they are gone: it is not reached by five others alone.
      await storeAnswer(collections(), wave, 'admin');
      expect((await look(wave)).answered).toBe(12);
    });

    test('all who look at once are shown the same', async () => {
      const wave = await make();
      await storeAnswers(collections(), wave, { clinician: 6, admin: 3 });
      const looks = await Promise.all(Array.from({ length: 10 }, () => look(wave)));
      expect(new Set(looks.map((one) => JSON.stringify(one))).size).toBe(1);
      expect(looks[0].answered).toBe(9);
    });

    test('invitations are counted where there are any, and another organisation sees nothing', async () => {
      const wave = await make({ anonymity: 'personal' });
      expect((await look(wave)).invited).toBe(0);
      const path = `/api/waves/${wave._id}/progress`;
      expect((await at.server.as(at.tenants.b.people.lead.cookie, 'GET', path)).status).toBe(404);
    });
  });
}

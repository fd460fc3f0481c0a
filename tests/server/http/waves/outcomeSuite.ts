import { computableAt } from '../../../../server/core/wave/moments.ts';
import { computeWave } from '../../../../server/jobs/computeWave.ts';
import type { WaveDoc } from '../../../../server/storage/schemas/waves.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import { storeAnswers } from '../../../support/storedResponses.ts';
import { seedSite } from '../../../support/tenants.ts';
import { startWaveServer, type WaveServer } from '../../../support/waveServer.ts';
import { openWave } from '../../../support/waves.ts';

/** What the lead is told when a wave has been computed. */
export function outcomeSuite(open: () => Promise<Storage>): void {
  describe('the outcome of a wave', () => {
    let at: WaveServer;
    beforeAll(async () => {
      at = await startWaveServer(open, '2026-05-04T10:00:00Z');
    });
    afterAll(() => at.close());

    const make = async (): Promise<WaveDoc> => {
      const { organisation, people } = at.tenants.a;
      const site = (await seedSite(at.server, organisation._id, 'Fresh Clinic'))._id;
      const where = { organisation: organisation._id, site, accountable: people.lead.person._id };
      return (await openWave(at.server, where)).wave;
    };
    const look = (wave: WaveDoc, cookie = at.tenants.a.people.lead.cookie) =>
      at.server.as(cookie, 'GET', `/api/waves/${wave._id}/outcome`);
    const compute = async (wave: WaveDoc) => {
      const now = at.clock.now;
      at.clock.now = computableAt(wave);
      await computeWave(at.server.deps, wave._id);
      at.clock.now = now;
    };

    test('is not there before, whatever has been answered', async () => {
      const wave = await make();
      await storeAnswers(at.server.deps.collections, wave, { clinician: 6, admin: 4 });
      const answer = await look(wave);
      expect([answer.status, answer.json.type]).toEqual([409, '/problems/report-not-ready']);
      expect(answer.text).not.toMatch(/\b10\b/);
    });

    test('says how many answered, which must-haves are open, and what follows; being read is in the log', async () => {
      const wave = await make();
      await storeAnswers(at.server.deps.collections, wave, { clinician: 6, manager: 1, admin: 3, other: 1 });
      const answers = {
        'privacy-notice': 2,
        'platform-assessment': 2,
        'platform-assessment-expires': '2026-05-10',
        'crisis-procedure': 0,
      };
      const path = `/api/waves/${wave._id}/checklist`;
      const { lead, viewer } = at.tenants.a.people;
      await at.server.as(lead.cookie, 'PUT', path, { revision: 0, answers });
      await compute(wave);
      const { json } = await look(wave, viewer.cookie);
      expect(json).toMatchObject({
        answered: 11,
        expected: 12,
        ratePercent: 92,
        headline: '11 of 12 expected staff answered (92 %)',
        byRole: { clinician: { answered: null, expected: 6 }, manager: { answered: null, expected: 1 } },
      });
      const states = json.checklist.gates.map((gate: { id: string; state: string; expired: boolean }) => [
        gate.id,
        gate.state,
        gate.expired,
      ]);
      expect(states).toEqual([
        ['confidentiality-protocol', 'unknown', false],
        ['privacy-notice', 'pass', false],
        // It ran out between being filled in and the day of computing.
        ['platform-assessment', 'fail', true],
        ['incident-procedure', 'unknown', false],
        ['crisis-procedure', 'fail', false],
      ]);
      expect(json.checklist).toMatchObject({ headline: '1 of 5 must-haves in place', answered: 3, of: 16 });
      expect(json.next[0]).toContain('the 2 must-haves in place');
      expect(json.next.at(-1)).toContain('kept safe');
      expect((await at.events(wave._id)).at(-1)).toMatchObject({
        type: 'outcome.viewed',
        body: { by: viewer.person._id },
      });
    });

    test('below the group size: no number, no answers, the checklist, and two ways on', async () => {
      const wave = await make();
      await storeAnswers(at.server.deps.collections, wave, { clinician: 3 });
      await compute(wave);
      const { json } = await look(wave);
      expect(json).toMatchObject({ answered: null, ratePercent: null, checklist: null });
      expect(json.headline).toBe('Fewer than 5 of 12 expected staff answered, so no answers are shown');
      expect(json.next.join(' ')).toMatch(/checklist.*Answer together as a team.*second wave/);
      expect(JSON.stringify(json)).not.toMatch(/\b3\b/);
      const { answered } = (
        await at.server.as(at.tenants.a.people.lead.cookie, 'GET', `/api/waves/${wave._id}/progress`)
      ).json;
      expect(answered).toBeNull();
    });

    test('is for the members of the site alone', async () => {
      const wave = await make();
      await compute(wave);
      for (const { cookie } of [
        at.tenants.b.people.admin,
        at.tenants.a.people.leadElsewhere,
        at.tenants.operator,
      ])
        expect((await look(wave, cookie)).status).toBe(404);
    });
  });
}

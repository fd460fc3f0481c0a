import { randomUUID } from 'node:crypto';
import type { WaveDoc } from '../../../../server/storage/schemas/waves.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import { startWaveServer, type WaveServer } from '../../../support/waveServer.ts';
import { openWave } from '../../../support/waves.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What may still change about a wave, by what it is at that moment. */
export function changeWaveSuite(open: () => Promise<Storage>): void {
  describe('changing a wave', () => {
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
    const planned = () => make({ opensAt: at.clock.now + DAY, closesAt: at.clock.now + 8 * DAY });
    const closed = () => make({ opensAt: at.clock.now - 8 * DAY, closesAt: at.clock.now - HOUR });
    const send = async (method: string, wave: WaveDoc, path = '', body?: unknown) =>
      at.server.as(at.tenants.a.people.lead.cookie, method, `/api/waves/${wave._id}${path}`, body);
    const patch = (wave: WaveDoc, body: unknown) => send('PATCH', wave, '', body);
    const slug = (answer: { status: number; json: { type?: string } }) => [
      answer.status,
      answer.json.type?.slice('/problems/'.length) ?? '',
    ];

    test.each(['anonymity', 'minimumGroup', 'notice', 'instrument', 'version', 'timeZone'])(
      '%s is fixed from the start, and the refusal names it',
      async (field) => {
        const values: Record<string, unknown> = { minimumGroup: 6, version: 2 };
        for (const wave of [await planned(), await make(), await closed()]) {
          const answer = await patch(wave, { [field]: values[field] ?? 'other', accountable: null });
          expect(slug(answer)).toEqual([409, 'wave-fixed']);
          expect(answer.json.detail).toContain(field);
          expect(await at.server.deps.collections.waves.get(wave._id)).toEqual(wave);
        }
      },
    );

    test('drafts stay as long as the wave does, wherever its closing is moved to', async () => {
      const wave = await make();
      const { drafts } = at.server.deps.collections;
      const draft = { _id: randomUUID(), wave: wave._id, ciphertext: 'x', expiresAt: 0 };
      await drafts.insert(draft);
      expect((await patch(wave, { closesAt: '2026-05-20T17:00' })).status).toBe(200);
      expect((await drafts.get(draft._id))?.expiresAt).toBe(Date.parse('2026-05-22T00:00:00Z'));
      expect((await send('POST', wave, '/closing')).status).toBe(200);
      expect((await drafts.get(draft._id))?.expiresAt).toBe(Date.parse('2026-05-06T00:00:00Z'));
    });

    test('S14: what the browser may not decide is refused, and nothing changes', async () => {
      const wave = await make();
      for (const field of [
        '_id',
        '__v',
        'state',
        'outcome',
        'linkHash',
        'revision',
        'createdAt',
        'progress',
      ]) {
        expect(slug(await patch(wave, { [field]: 1 }))).toEqual([422, 'answers-invalid']);
      }
      for (const body of [{}, null, [], 'x']) expect((await patch(wave, body)).status).toBe(422);
      expect(await at.server.deps.collections.waves.get(wave._id)).toEqual(wave);
    });

    test('a planned one can be changed in all that is not fixed', async () => {
      const wave = await planned();
      const { consultant } = at.tenants.a.people;
      const answer = await patch(wave, {
        opensAt: '2026-05-06T09:00',
        closesAt: '2026-05-20T17:00',
        expectedStaff: { byRole: { clinician: 5, manager: 0, admin: 0, other: 0 } },
        stage: 'pilot',
        programme: null,
        accountable: consultant.person._id,
      });
      expect(answer.json).toMatchObject({
        phase: 'planned',
        opensAt: '2026-05-06T07:00:00.000Z',
        expectedStaff: { total: 5 },
        stage: 'pilot',
        accountable: { id: consultant.person._id },
      });
      const [event] = await at.events(wave._id);
      expect(event).toMatchObject({
        type: 'wave.changed',
        body: {
          was: { expectedStaff: 12 },
          is: { expectedStaff: 5 },
          by: at.tenants.a.people.lead.person._id,
        },
      });
    });

    test('an open one closes later and expects more, never less; the opening has happened', async () => {
      const wave = await make();
      const closesAt = '2026-05-20T17:00';
      expect((await patch(wave, { closesAt, expectedStaff: { byRole: { it: 2 } } })).json).toMatchObject({
        closesAt: '2026-05-20T15:00:00.000Z',
        expectedStaff: { total: 14, byRole: { clinician: 6, it: 2 } },
      });
      for (const body of [
        { closesAt: '2026-05-19T17:00' },
        { expectedStaff: { byRole: { clinician: 5 } } },
        { opensAt: '2026-05-05T09:00' },
        { stage: 'pilot' },
        { programme: null },
      ]) {
        const answer = await patch(wave, body);
        expect([...slug(answer), answer.json.detail.length > 20]).toEqual([409, 'wave-fixed', true]);
      }
    });

    test('a value that cannot be is told as such, every fault at once', async () => {
      const wave = await make();
      const answer = await patch(wave, {
        closesAt: '2027-05-20T17:00',
        expectedStaff: { byRole: { doctor: 3 } },
        accountable: randomUUID(),
      });
      expect(answer.json.errors.map((one: { pointer: string }) => one.pointer).sort()).toEqual([
        '/accountable',
        '/closesAt',
        '/expectedStaff/byRole/doctor',
      ]);
    });

    test('two who raise numbers of different roles at once both have their way', async () => {
      const wave = await make();
      const roles = ['clinician', 'manager', 'admin', 'it', 'other'];
      const all = await Promise.all(
        roles.map((role) => patch(wave, { expectedStaff: { byRole: { [role]: 20 } } })),
      );
      expect(all.map((one) => one.status)).toEqual(roles.map(() => 200));
      const stored = await at.server.deps.collections.waves.get(wave._id);
      expect(stored?.expectedStaff).toEqual({
        total: 100,
        byRole: Object.fromEntries(roles.map((role) => [role, 20])),
      });
    });

    test('only a planned one is cancelled, only an open one closed, only a closed one reopened', async () => {
      const later = { closesAt: '2026-05-25T17:00', reason: 'Half of the team was ill' };
      const acts = ['cancellation', 'closing', 'reopening'] as const;
      const statuses = async (make: () => Promise<WaveDoc>) => {
        const all = [];
        for (const act of acts)
          all.push(
            (await send('POST', await make(), `/${act}`, act === 'reopening' ? later : undefined)).status,
          );
        return all;
      };
      expect(await statuses(planned)).toEqual([200, 409, 409]);
      expect(await statuses(() => make())).toEqual([409, 200, 409]);
      expect(await statuses(closed)).toEqual([409, 409, 200]);
      for (const state of ['computed', 'cancelled'] as const)
        expect(await statuses(() => make({ state }))).toEqual([409, 409, 409]);
      const due = () => make({ opensAt: at.clock.now - 9 * DAY, closesAt: at.clock.now - 2 * DAY });
      expect(await statuses(due)).toEqual([409, 409, 200]);
    });

    test('closing now begins the grace, and the audit log has it', async () => {
      const wave = await make();
      at.clock.now += 5 * HOUR;
      const { json } = await send('POST', wave, '/closing');
      expect([json.phase, Date.parse(json.closesAt), Date.parse(json.graceEndsAt)]).toEqual([
        'grace',
        at.clock.now,
        at.clock.now + DAY,
      ]);
      expect((await at.events(wave._id)).map((event) => event.type)).toEqual(['wave.closed']);
    });

    test('reopening needs a reason and a time to come; both are in the audit log', async () => {
      const wave = await closed();
      const body = { closesAt: '2026-05-25T17:00', reason: 'Half of the team was ill' };
      for (const faulty of [
        { ...body, reason: '' },
        { closesAt: body.closesAt },
        { ...body, closesAt: '2026-05-04T12:10' },
        { ...body, closesAt: '2027-05-25T17:00' },
      ])
        expect((await send('POST', wave, '/reopening', faulty)).status).toBe(422);
      expect((await send('POST', wave, '/reopening', body)).json.phase).toBe('open');
      const [event] = await at.events(wave._id);
      expect(event).toMatchObject({ type: 'wave.reopened', body: { reason: body.reason } });
    });

    test('nobody but those who run the site may do any of it', async () => {
      const wave = await make();
      const { viewer, researcher, leadElsewhere } = at.tenants.a.people;
      const path = `/api/waves/${wave._id}`;
      for (const { cookie } of [viewer, researcher]) {
        expect((await at.server.as(cookie, 'PATCH', path, { accountable: null })).status).toBe(403);
        expect((await at.server.as(cookie, 'POST', `${path}/closing`)).status).toBe(403);
      }
      for (const { cookie } of [leadElsewhere, at.tenants.b.people.admin])
        expect((await at.server.as(cookie, 'POST', `${path}/closing`)).status).toBe(404);
      expect(await at.server.deps.collections.waves.get(wave._id)).toEqual(wave);
    });
  });
}

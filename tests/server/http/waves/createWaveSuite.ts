import { randomUUID } from 'node:crypto';
import { hashSecret } from '../../../../server/secrets.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import { seedSite } from '../../../support/tenants.ts';
import { startWaveServer, type WaveServer, waveBody } from '../../../support/waveServer.ts';

interface Sent {
  readonly status: number;
  readonly errors: Record<string, string>;
}

/** Waves are opened: by whom, with what, and how often. */
export function createWaveSuite(open: () => Promise<Storage>): void {
  describe('a new wave', () => {
    let at: WaveServer;
    beforeAll(async () => {
      at = await startWaveServer(open, '2026-05-04T10:00:00Z');
    });
    afterAll(() => at.close());

    const freshSite = async () =>
      (await seedSite(at.server, at.tenants.a.organisation._id, 'Fresh Clinic'))._id;
    const post = async (more: Record<string, unknown>, site?: string) => {
      const path = `/api/sites/${site ?? (await freshSite())}/waves`;
      return at.server.as(at.tenants.a.people.lead.cookie, 'POST', path, waveBody(at.tenants, more));
    };
    const faults = async (more: Record<string, unknown>): Promise<Sent> => {
      const { status, json } = await post(more);
      const errors = (json.errors ?? []).map((one: { pointer: string; detail: string }) => [
        one.pointer,
        one.detail,
      ]);
      return { status, errors: Object.fromEntries(errors) };
    };

    test('stands as it was asked for, opens at once, and is listed and read by all members', async () => {
      const site = at.tenants.a.site._id;
      const { status, json } = await post({}, site);
      expect(status).toBe(201);
      expect(json).toMatchObject({
        number: 1,
        phase: 'open',
        opensAt: '2026-05-04T10:00:00.000Z',
        closesAt: '2026-05-18T15:00:00.000Z',
        graceEndsAt: '2026-05-19T15:00:00.000Z',
        expectedStaff: { total: 12, byRole: { clinician: 6, manager: 1, admin: 4, it: 0, other: 1 } },
        accountable: { name: 'Robin lead' },
        mayRun: true,
        checklist: { answered: 0, of: 16, revision: 0 },
      });
      const { viewer, leadElsewhere } = at.tenants.a.people;
      expect((await at.server.as(viewer.cookie, 'GET', `/api/waves/${json.id}`)).json).toEqual({
        ...json,
        mayRun: false,
      });
      expect((await at.server.as(viewer.cookie, 'GET', `/api/sites/${site}/waves`)).json).toHaveLength(1);
      for (const cookie of [leadElsewhere.cookie, at.tenants.b.people.admin.cookie])
        expect((await at.server.as(cookie, 'GET', `/api/waves/${json.id}`)).status).toBe(404);
      expect((await at.server.as(viewer.cookie, 'POST', `/api/sites/${site}/waves`, {})).status).toBe(403);
    });

    test('writes its rules and who opened it into the audit log, the minimum group size among them', async () => {
      const { json } = await post({ minimumGroup: 8 });
      const { lead } = at.tenants.a.people;
      expect(await at.events(json.id)).toMatchObject([
        {
          type: 'wave.created',
          body: { by: lead.person._id, at: at.clock.now, minimumGroup: 8, anonymity: 'open-link' },
        },
      ]);
    });

    test('names every fault at once, those across fields too', async () => {
      const { status, errors } = await faults({
        version: 1.5,
        stage: 'finished',
        opensAt: '2026-05-04T11:00',
        closesAt: '2026-05-04T11:30',
        expectedStaff: { byRole: { clinician: -1 } },
        notice: 'staff-0',
        minimumGroup: 4,
        accountable: at.tenants.b.people.lead.person._id,
        state: 'computed',
      });
      expect(status).toBe(422);
      expect(Object.keys(errors).sort()).toEqual(
        [
          '/accountable',
          '/closesAt',
          '/expectedStaff/byRole/clinician',
          '/minimumGroup',
          '/notice',
          '/opensAt',
          '/stage',
          '/state',
          '/version',
        ].sort(),
      );
    });

    test('is not opened for fewer people than the smallest group; consensus is offered instead', async () => {
      const few = { byRole: { clinician: 3, manager: 1 } };
      const { status, errors } = await faults({ expectedStaff: few });
      expect([status, Object.keys(errors)]).toEqual([422, ['/expectedStaff']]);
      expect(errors['/expectedStaff']).toContain('Answer together as a team');
      expect((await faults({ minimumGroup: 13 })).errors['/expectedStaff']).toContain('13');
      expect((await faults({ expectedStaff: { byRole: { clinician: 5 } } })).status).toBe(201);
    });

    test.each([
      [{ closesAt: '2026-05-04T12:59' }, '/closesAt'],
      [{ closesAt: '2026-11-01T17:00' }, '/closesAt'],
      [{ opensAt: '2026-05-04T11:54' }, '/opensAt'],
      [{ opensAt: '2026-02-30T09:00' }, '/opensAt'],
      [{ timeZone: 'Europe/Nowhere' }, '/timeZone'],
      [{ timeZone: '+02:00' }, '/timeZone'],
      [{ timeZone: 'CEST' }, '/timeZone'],
      [{ instrument: 'web-therapy-protocols' }, '/instrument'],
      [{ instrument: '__proto__' }, '/instrument'],
      [{ version: 2 }, '/version'],
      [{ expectedStaff: { byRole: { clinician: 9, doctor: 2 } } }, '/expectedStaff/byRole/doctor'],
      [{ minimumGroup: 31 }, '/minimumGroup'],
      [{ anonymity: 'none' }, '/anonymity'],
      [{ notice: null }, '/notice'],
      [{ programme: '\u200b' }, '/programme'],
      [{ accountable: 'me' }, '/accountable'],
    ])('is refused for %j', async (more, pointer) => {
      const { status, errors } = await faults(more);
      expect([status, Object.keys(errors)]).toEqual([422, [pointer]]);
    });

    test('an opening five minutes ago is taken: a form takes its time', async () => {
      expect((await post({ opensAt: '2026-05-04T11:56' })).json.phase).toBe('open');
      expect((await post({ opensAt: '2026-05-04T12:01' })).json.phase).toBe('planned');
    });

    test('somebody accountable covers the site and may fill in the checklist', async () => {
      const { viewer, leadElsewhere, limitedLead } = at.tenants.a.people;
      for (const { person } of [viewer, leadElsewhere, limitedLead])
        expect(Object.keys((await faults({ accountable: person._id })).errors)).toEqual(['/accountable']);
      const { _id } = await seedSite(at.server, at.tenants.a.organisation._id, 'One More');
      const admin = at.tenants.a.people.admin.person._id;
      expect((await post({ accountable: admin }, _id)).status).toBe(201);
    });

    test('pressing twice makes one; a second of the same survey is refused, another survey is not', async () => {
      const site = await freshSite();
      const send = (key: string, more = {}) =>
        at.server.request('POST', `/api/sites/${site}/waves`, {
          headers: {
            cookie: at.tenants.a.people.lead.cookie,
            'content-type': 'application/json',
            'idempotency-key': key,
          },
          body: JSON.stringify(waveBody(at.tenants, more)),
        });
      const key = randomUUID();
      const twice = await Promise.all([send(key), send(key)]);
      expect(new Set(twice.map((one) => `${one.status} ${one.json.id}`)).size).toBe(1);
      const second = await send(randomUUID());
      expect([second.status, second.json.type]).toEqual([409, '/problems/already-exists']);
      const pulse = await send(randomUUID(), { instrument: 'web-therapy-pulse' });
      expect([pulse.status, pulse.json.number]).toEqual([201, 2]);
    });

    test('of ten opened at once at one site, one stands', async () => {
      const site = await freshSite();
      const all = await Promise.all(Array.from({ length: 10 }, () => post({}, site)));
      expect(all.map((one) => one.status).sort()).toEqual([201, ...Array(9).fill(409)]);
      expect(await at.server.deps.collections.waves.count({ site })).toBe(1);
    });

    test('what the team will get is shown before, stores nothing, and brings the notice', async () => {
      const path = `/api/sites/${await freshSite()}/wave-previews`;
      const { lead, viewer } = at.tenants.a.people;
      const ask = (more = {}, cookie = lead.cookie) =>
        at.server.as(cookie, 'POST', path, {
          instrument: 'web-therapy-readiness',
          version: 1,
          expectedStaff: { byRole: { clinician: 8 } },
          minimumGroup: 5,
          ...more,
        });
      const { status, json } = await ask();
      expect([status, json.enough, json.at.length, json.advice]).toEqual([200, true, 3, expect.any(String)]);
      expect(json.notice.version).toBe(waveBody(at.tenants)['notice']);
      expect((await ask({ expectedStaff: { byRole: {} } })).json).toMatchObject({
        enough: false,
        expected: 0,
      });
      expect((await ask({ expectedStaff: { byRole: { doctor: 9 } } })).status).toBe(422);
      expect((await ask({ version: 7 })).status).toBe(422);
      expect((await ask({}, viewer.cookie)).status).toBe(403);
    });

    test('without a link for all, nobody holds what opens it', async () => {
      const { json } = await post({ anonymity: 'personal' });
      const token = at.server.deps.secrets.mint('wave', json.id, 1);
      const answer = await at.server.deps.collections.waves.get(json.id);
      expect(answer?.linkHash).not.toBe(hashSecret(token));
    });
  });
}

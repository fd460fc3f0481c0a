import type { Storage } from '../../../../server/storage/storage.ts';
import { welcomed } from '../../../support/respondents.ts';
import { startWaysIn, type WaysIn } from '../../../support/waysIn.ts';

const tokenOf = (link: string) => /^https:\/\/ready\.example\/respond#([\w-]+)$/.exec(link)?.[1] ?? '';

/** The ways into a wave that need no mail: the one link for all, and codes on paper. */
export function linkSuite(open: () => Promise<Storage>): void {
  describe('links and codes', () => {
    let at: WaysIn;
    beforeAll(async () => {
      at = await startWaysIn(open);
    });
    afterAll(() => at.close());

    test('the open link lets anybody in until another takes its place, and that is written down', async () => {
      const wave = await at.personalWave({ anonymity: 'open-link', instrument: 'web-therapy-readiness' });
      const first = await at.lead('GET', `/api/waves/${wave._id}/link`);
      expect(first.status).toBe(200);
      expect((await welcomed(at.server, tokenOf(first.json.link))).status).toBe(200);
      const next = await at.lead('POST', `/api/waves/${wave._id}/link/renewals`);
      expect(next.status).toBe(201);
      expect((await at.lead('GET', `/api/waves/${wave._id}/link`)).json).toEqual(next.json);
      expect((await welcomed(at.server, tokenOf(first.json.link))).status).toBe(404);
      expect((await welcomed(at.server, tokenOf(next.json.link))).status).toBe(200);
      expect(await at.events(wave._id)).toEqual([
        {
          id: expect.any(String),
          type: 'wave.linkRenewed',
          body: {
            at: at.clock.now,
            by: at.tenants.a.people.lead.person._id,
            organisation: at.tenants.a.organisation._id,
            subject: wave._id,
          },
        },
      ]);
    });

    test('a wave has the one or the other: a link for all, or a way in for each', async () => {
      const personal = await at.personalWave();
      const shared = await at.personalWave({ anonymity: 'open-link' });
      const refused = await Promise.all([
        at.lead('GET', `/api/waves/${personal._id}/link`),
        at.lead('POST', `/api/waves/${personal._id}/link/renewals`),
        at.invite(shared, 'anna@clinic.example'),
        at.invitations(shared),
        at.lead('POST', `/api/waves/${shared._id}/reminders`, {}),
        at.lead('DELETE', `/api/waves/${shared._id}/reminders`),
        at.lead('POST', `/api/waves/${shared._id}/codes`, { upTo: 1 }),
        at.lead('GET', `/api/waves/${shared._id}/codes`),
      ]);
      expect(refused.map(({ json }) => json.type)).toEqual(Array(8).fill('/problems/wave-fixed'));
    });

    test('codes open the wave as printed and as typed; printing them again shows them all, in no order', async () => {
      const wave = await at.personalWave();
      const codes = `/api/waves/${wave._id}/codes`;
      expect((await at.lead('POST', codes, { upTo: 3 })).json).toEqual({ paper: 3 });
      expect((await at.lead('POST', codes, { upTo: 5 })).json).toEqual({ paper: 5 });
      const { json } = await at.lead('GET', codes);
      expect(json.codes).toHaveLength(5);
      for (const { code, link } of json.codes) {
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(link).toBe(`https://ready.example/respond#${code}`);
        for (const typed of [code, code.toLowerCase().replaceAll('-', ' '), code.replaceAll('-', '')])
          expect((await welcomed(at.server, typed)).status).toBe(200);
      }
      const types = (await at.events(wave._id)).map(({ type, body }) => [type, body['count']]);
      expect(types.sort()).toEqual([
        ['code.listed', 5],
        ['code.made', 2],
        ['code.made', 3],
      ]);
    });

    test('pressed twice, or by two at once, codes are made once; fewer than there are makes none', async () => {
      const wave = await at.personalWave();
      const codes = `/api/waves/${wave._id}/codes`;
      const pressed = await Promise.all([1, 2, 3].map(() => at.lead('POST', codes, { upTo: 9 })));
      expect(pressed.map(({ json }) => json)).toEqual([{ paper: 9 }, { paper: 9 }, { paper: 9 }]);
      expect((await at.lead('POST', codes, { upTo: 4 })).json).toEqual({ paper: 9 });
      expect((await at.lead('GET', codes)).json.codes).toHaveLength(9);
    });

    test('codes that could not be stored are in the log all the same', async () => {
      const wave = await at.personalWave();
      const { invitations } = at.server.deps.collections;
      const { insertMany } = invitations;
      Object.assign(invitations, { insertMany: () => Promise.reject(new Error('died')) });
      const path = `/api/waves/${wave._id}/codes`;
      const answer = await at.lead('POST', path, { upTo: 2 }).finally(() => {
        Object.assign(invitations, { insertMany });
      });
      expect(answer.status).toBe(500);
      expect((await at.events(wave._id)).map(({ type }) => type)).toEqual(['code.made']);
    });

    test('there are hardly more codes and invitations than staff, and none after the closing time', async () => {
      const wave = await at.personalWave();
      const codes = `/api/waves/${wave._id}/codes`;
      for (const upTo of [0, 2_001, 1.5, '3', null])
        expect((await at.lead('POST', codes, { upTo })).status).toBe(422);
      await at.invite(wave, 'anna@clinic.example', 'ben@clinic.example');
      expect((await at.lead('POST', codes, { upTo: 32 })).status).toBe(201);
      const full = await at.lead('POST', codes, { upTo: 33 });
      expect(full.json.errors).toEqual([
        { pointer: '/upTo', detail: expect.stringContaining('35 invitations and codes; 34 are the most') },
      ]);
      expect((await at.invite(wave, 'cleo@clinic.example')).json.errors[0].pointer).toBe('/csv');
      const closed = await at.personalWave({ closesAt: at.clock.now });
      expect((await at.lead('POST', `/api/waves/${closed._id}/codes`, { upTo: 1 })).json.type).toBe(
        '/problems/wave-closed',
      );
    });
  });
}

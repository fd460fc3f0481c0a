import { randomUUID } from 'node:crypto';
import type { Storage } from '../../../../server/storage/storage.ts';
import { welcomed } from '../../../support/respondents.ts';
import { startWaysIn, tokenIn, unsubscribeTokenIn, type WaysIn } from '../../../support/waysIn.ts';

const addresses = (count: number, host = 'clinic.example') =>
  Array.from({ length: count }, (_, n) => `person${n}@${host}`);

/** People are invited from a list, can have peace, and nobody is invited twice. */
export function invitationsSuite(open: () => Promise<Storage>): void {
  describe('invitations', () => {
    let at: WaysIn;
    beforeAll(async () => {
      at = await startWaysIn(open);
    });
    afterAll(() => at.close());
    beforeEach(() => {
      at.outgoing.length = 0;
      at.outcomes.clear();
    });

    test('a list sent twice, or with repetitions, invites and mails each address once', async () => {
      const wave = await at.personalWave();
      const first = await at.invite(wave, 'anna@clinic.example', 'Anna@Clinic.Example', 'ben@clinic.example');
      expect([first.status, first.json]).toEqual([
        201,
        { added: 2, duplicates: 1, unsubscribed: 0, aboveExpected: 0 },
      ]);
      expect(await at.send()).toBe(2);
      const again = await at.invite(wave, 'anna@clinic.example', 'ben@clinic.example', 'cy@clinic.example');
      expect(again.json).toEqual({ added: 1, duplicates: 2, unsubscribed: 0, aboveExpected: 0 });
      expect(await at.send()).toBe(1);
      expect(at.outgoing.map(({ to }) => to).sort()).toEqual([
        'anna@clinic.example',
        'ben@clinic.example',
        'cy@clinic.example',
      ]);
      for (const message of at.outgoing)
        expect((await welcomed(at.server, tokenIn(message))).status).toBe(200);
      expect((await at.invitations(wave)).json).toEqual({
        invited: 3,
        paper: 0,
        mail: { due: 0, sent: 3, refused: 0, unknown: 0, cancelled: 0 },
        answered: null,
        schedule: [
          {
            kind: 'invitation',
            number: 0,
            at: new Date(wave.opensAt).toISOString(),
            count: 3,
            state: 'sent',
            mayBeMissing: false,
          },
        ],
        unknown: [],
        refused: [],
        remindersLeft: 3,
        canSendMail: true,
      });
      const events = await at.events(wave._id);
      expect(events.map(({ type, body }) => [type, body['added'], body['duplicates']])).toEqual(
        expect.arrayContaining([
          ['invitation.added', 2, 1],
          ['invitation.added', 1, 2],
        ]),
      );
      expect(JSON.stringify(events)).not.toContain('@');
    });

    test('of two lists at once every address is invited once', async () => {
      const wave = await at.personalWave();
      const list = addresses(30);
      const answers = await Promise.all(
        [list, [...list].reverse(), list].map((one) => at.invite(wave, ...one)),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(answers.reduce((sum, { json }) => sum + json.added, 0)).toBe(30);
      while ((await at.send()) > 0);
      expect(new Set(at.outgoing.map(({ to }) => to)).size).toBe(30);
      expect(at.outgoing).toHaveLength(30);
    });

    test('a list that was cut off half way is completed by sending it again', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, ...addresses(5));
      const { mails } = at.server.deps.collections;
      const [lost] = await mails.find({ wave: wave._id, state: 'due' }, { limit: 1 });
      await mails.remove({ _id: lost!._id });
      expect((await at.invite(wave, ...addresses(5))).json).toMatchObject({ added: 0, duplicates: 5 });
      await at.send();
      expect(at.outgoing).toHaveLength(5);
    });

    test('one fault refuses the whole list, every fault is told by its line, nothing is stored', async () => {
      const wave = await at.personalWave();
      const { status, json, text } = await at.lead('POST', `/api/waves/${wave._id}/invitations`, {
        csv: 'Name;E-mail\nAnna;anna@clinic.example\nBen;canary at clinic\n\nCy;canary@',
      });
      expect(status).toBe(422);
      expect(json.errors).toEqual([
        { pointer: '/csv', detail: 'line 3: has no @, so it is no address' },
        { pointer: '/csv', detail: 'line 5: has something after the @ that is no name of a host' },
      ]);
      expect(text).not.toContain('canary');
      expect((await at.invitations(wave)).json.invited).toBe(0);
    });

    test('a body that is no list, or far too long a one, is refused', async () => {
      const wave = await at.personalWave();
      const path = `/api/waves/${wave._id}/invitations`;
      for (const body of [
        {},
        { csv: '' },
        { csv: null },
        { csv: ['a@b.example'] },
        { csv: 'a@b.example', x: 1 },
      ])
        expect((await at.lead('POST', path, body)).status).toBe(422);
      expect((await at.lead('POST', path, { csv: 'x'.repeat(200_001) })).status).toBe(422);
      expect((await at.lead('POST', path, { csv: 'x'.repeat(300_000) })).status).toBe(413);
      const many = Array.from({ length: 700 }, () => 'wrong').join('\n');
      const { errors } = (await at.lead('POST', path, { csv: many })).json;
      expect(errors).toHaveLength(501);
      expect(errors[500].detail).toBe('and 200 lines more');
    });

    test('twice the staff and ten are the most; more than the staff expected is allowed, and said', async () => {
      const wave = await at.personalWave({ opensAt: at.clock.now + 3_600_000 });
      const most = await at.invite(wave, ...addresses(34));
      expect(most.json).toEqual({ added: 34, duplicates: 0, unsubscribed: 0, aboveExpected: 22 });
      const more = await at.invite(wave, 'one.more@clinic.example');
      expect([more.status, more.json.errors[0].detail]).toEqual([
        422,
        expect.stringContaining('35 invitations and codes; 34 are the most'),
      ]);
      expect((await at.invite(wave, ...addresses(34))).json).toMatchObject({
        added: 0,
        duplicates: 34,
      });
    });

    test('nobody is invited once the wave is closed', async () => {
      const wave = await at.personalWave({ closesAt: at.clock.now });
      expect((await at.invite(wave, 'anna@clinic.example')).json.type).toBe('/problems/wave-closed');
    });

    test('who unsubscribes gets nothing more from this organisation, in this wave and the next, and can still answer', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, 'dee@clinic.example', 'eve@clinic.example');
      await at.send();
      const mine = at.outgoing.find(({ to }) => to === 'dee@clinic.example')!;
      const token = unsubscribeTokenIn(mine);
      const leave = (sent: unknown) =>
        at.server.request('POST', '/api/unsubscribes', {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ token: sent }),
        });
      const answers = [await leave(token), await leave(token)];
      // A stranger learns nothing: not whether there is such a token, nor whether it was used.
      const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
      answers.push(await leave(wrong), await leave('x'.repeat(108)));
      expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(4).fill([204, '']));
      expect((await leave('short')).status).toBe(422);

      expect((await welcomed(at.server, tokenIn(mine))).status).toBe(200);
      await at.lead('POST', `/api/waves/${wave._id}/reminders`, {});
      at.outgoing.length = 0;
      await at.send();
      expect(at.outgoing.map(({ to }) => to)).toEqual(['eve@clinic.example']);
      const next = await at.personalWave();
      expect((await at.invite(next, 'Dee@clinic.example', 'fay@clinic.example')).json).toEqual({
        added: 1,
        duplicates: 0,
        unsubscribed: 1,
        aboveExpected: 0,
      });
      const dump = JSON.stringify(
        await at.server.deps.collections.unsubscribes.find(
          { organisation: at.tenants.a.organisation._id },
          { limit: 10 },
        ),
      );
      expect(dump).not.toContain('dee');
    });

    test('a link to unsubscribe works when the wave and its invitations are gone', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, 'gus@clinic.example');
      await at.send();
      const token = unsubscribeTokenIn(at.outgoing.find(({ to }) => to.startsWith('gus@'))!);
      const { invitations, mails } = at.server.deps.collections;
      await invitations.remove({ wave: wave._id });
      await mails.remove({ wave: wave._id });
      await at.server.request('POST', '/api/unsubscribes', {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      });
      const next = await at.personalWave();
      expect((await at.invite(next, 'gus@clinic.example')).json).toMatchObject({ added: 0, unsubscribed: 1 });
    });

    test('where the server sends mail itself nobody is given the links of others', async () => {
      const wave = await at.personalWave();
      for (const path of ['invitation-links', 'invitation-links.csv'])
        expect((await at.lead('GET', `/api/waves/${wave._id}/${path}`)).status).toBe(403);
    });

    test('those who read results, and members of another organisation, see none of it', async () => {
      const wave = await at.personalWave();
      const path = `/api/waves/${wave._id}/invitations`;
      const { a, b } = at.tenants;
      const statuses = await Promise.all(
        [a.people.viewer, a.people.researcher, a.people.leadElsewhere, b.people.admin].map(
          async ({ cookie }) => (await at.server.as(cookie, 'GET', path)).status,
        ),
      );
      expect(statuses).toEqual([403, 403, 404, 404]);
    });
  });

  describe('invitations without mail', () => {
    let at: WaysIn;
    beforeAll(async () => {
      at = await startWaysIn(open, { PUBLIC_URL: 'https://ready.example' });
    });
    afterAll(() => at.close());

    test('everything works with links to copy, and to download for a mail merge of one’s own', async () => {
      const wave = await at.personalWave();
      expect((await at.invite(wave, 'anna@clinic.example', 'ben@clinic.example')).status).toBe(201);
      expect((await at.invitations(wave)).json).toMatchObject({
        canSendMail: false,
        invited: 2,
        schedule: [],
      });
      const { links } = (await at.lead('GET', `/api/waves/${wave._id}/invitation-links`)).json;
      expect(links.map(({ email }: { email: string }) => email).sort()).toEqual([
        'anna@clinic.example',
        'ben@clinic.example',
      ]);
      for (const { link } of links) expect((await welcomed(at.server, link.split('#')[1])).status).toBe(200);
      const file = await at.lead('GET', `/api/waves/${wave._id}/invitation-links.csv`);
      expect(file.headers.get('content-type')).toMatch(/^text\/csv/);
      const rows = file.text.trimEnd().split('\r\n');
      expect(rows[0]).toBe('"E-mail","Link"');
      expect(rows.slice(1)).toEqual(
        links.map(({ email, link }: { email: string; link: string }) => `"${email}","${link}"`),
      );
      expect((await at.events(wave._id)).map(({ type }) => type).sort()).toEqual([
        'invitation.added',
        'invitation.linksListed',
        'invitation.linksListed',
      ]);
    });

    test('what needs mail says that there is none', async () => {
      const wave = await at.personalWave();
      const remind = await at.lead('POST', `/api/waves/${wave._id}/reminders`, {});
      expect([remind.status, remind.json.type]).toEqual([409, '/problems/mail-not-set-up']);
      expect((await at.lead('POST', `/api/mails/invitation:${randomUUID()}:1/send-again`)).status).toBe(404);
    });
  });
}

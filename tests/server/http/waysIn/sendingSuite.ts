import { randomUUID } from 'node:crypto';
import type { Mailer } from '../../../../server/mail/mailer.ts';
import { hashSecret } from '../../../../server/secrets.ts';
import type { InvitationDoc } from '../../../../server/storage/schemas/invitations.ts';
import type { MailDoc } from '../../../../server/storage/schemas/mails.ts';
import type { WaveDoc } from '../../../../server/storage/schemas/waves.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import { respond, responseBody } from '../../../support/respondents.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { startWaysIn, tokenIn, type WaysIn } from '../../../support/waysIn.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const people = (count: number) => Array.from({ length: count }, (_, n) => `person${n}@clinic.example`);

/** What becomes of mails: each at most once, and nothing about who has answered. */
export function sendingSuite(open: () => Promise<Storage>): void {
  describe('sending', () => {
    let at: WaysIn;
    beforeEach(async () => {
      at = await startWaysIn(open);
    });
    afterEach(() => at.close());

    const mailsOf = async (wave: WaveDoc): Promise<readonly MailDoc[]> => {
      const all: MailDoc[] = [];
      for await (const mail of at.server.deps.collections.mails.stream({})) all.push(mail);
      return all.filter((mail) => mail.wave === wave._id);
    };
    const states = async (wave: WaveDoc) => (await mailsOf(wave)).map(({ state }) => state).sort();
    const invitationOf = async (wave: WaveDoc, email: string): Promise<InvitationDoc> =>
      (await at.server.deps.collections.invitations.findOne({ wave: wave._id, once: `mail:${email}` }))!;
    const answered = async (wave: WaveDoc, email: string) => {
      const { _id, generation } = await invitationOf(wave, email);
      const token = at.server.deps.secrets.mint('invitation', _id, generation);
      const sent = await respond(at.server, token, responseBody(at.server, wave, seededRandom(3)));
      expect(sent.status).toBe(201);
    };
    const remind = (wave: WaveDoc, local?: string) =>
      at.lead('POST', `/api/waves/${wave._id}/reminders`, local === undefined ? {} : { at: local });

    test('invitations to a planned wave leave when it opens, and a moved opening moves them', async () => {
      const opensAt = at.clock.now + DAY;
      const wave = await at.personalWave({ opensAt });
      await at.invite(wave, 'anna@clinic.example');
      expect(await at.send()).toBe(0);
      expect((await at.invitations(wave)).json.schedule).toMatchObject([{ state: 'planned', count: 1 }]);
      // A day later, by the clock of the server and by nobody else's.
      await at.server.deps.collections.waves.change({ _id: wave._id }, { set: { opensAt: opensAt + DAY } });
      at.clock.now = opensAt;
      await at.send();
      expect(at.outgoing).toHaveLength(0);
      at.clock.now = opensAt + DAY;
      await at.send();
      expect(at.outgoing.map(({ to }) => to)).toEqual(['anna@clinic.example']);
    });

    test('an opening that comes earlier takes the invitations with it', async () => {
      const wave = await at.personalWave({ opensAt: at.clock.now + 5 * DAY });
      await at.invite(wave, 'anna@clinic.example');
      const moved = await at.lead('PATCH', `/api/waves/${wave._id}`, { opensAt: '2026-05-05T12:00' });
      expect(moved.status).toBe(200);
      at.clock.now = Date.parse('2026-05-05T10:00:00Z');
      await at.send();
      expect(at.outgoing).toHaveLength(1);
    });

    test('a server that says later is asked three times, then its answer is a no', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, 'anna@clinic.example');
      at.outcomes.set('anna@clinic.example', 'later');
      const tried: number[] = [];
      for (let minute = 0; minute < 120; minute += 5) {
        if ((await at.send()) > 0) tried.push(minute);
        at.clock.now += 5 * MINUTE;
      }
      expect(tried).toEqual([0, 10, 50]);
      expect((await at.invitations(wave)).json).toMatchObject({
        mail: { refused: 1, due: 0 },
        refused: [{ kind: 'invitation', email: 'anna@clinic.example' }],
      });
    });

    test('while the mail server cannot be reached everything waits, and nothing is given up', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, ...people(12));
      let tries = 0;
      const away: Mailer = {
        send: async () => {
          tries += 1;
          return 'unreachable';
        },
      };
      for (let minute = 0; minute < 300; minute += 1) {
        await at.send(away);
        await at.send(away);
        at.clock.now += MINUTE;
      }
      // At most one for each lane and minute: a server that refuses us is not asked for every mail.
      expect(tries).toBeLessThanOrEqual(4 * 300);
      expect(new Set((await mailsOf(wave)).map(({ attempts }) => attempts))).toEqual(new Set([0]));
      while ((await at.send()) > 0);
      expect(at.outgoing).toHaveLength(12);
    });

    test('of a lost connection nobody knows; it is shown, and sent again only when somebody says so', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, 'anna@clinic.example', 'ben@clinic.example');
      at.outcomes.set('anna@clinic.example', 'unknown');
      await at.send();
      at.outcomes.clear();
      at.clock.now += DAY;
      expect(await at.send()).toBe(0);
      const { json } = await at.invitations(wave);
      expect(json).toMatchObject({
        mail: { sent: 1, unknown: 1 },
        schedule: [{ mayBeMissing: true }],
        unknown: [{ kind: 'invitation', email: 'anna@clinic.example' }],
      });
      const again = `/api/mails/${encodeURIComponent(json.unknown[0].id)}/send-again`;
      // Pressed twice at once, it goes out once.
      const pressed = await Promise.all([at.lead('POST', again), at.lead('POST', again)]);
      expect(pressed.map(({ status }) => status).sort()).toEqual([204, 409]);
      await at.send();
      const mine = at.outgoing.filter(({ to }) => to === 'anna@clinic.example');
      expect(mine).toHaveLength(2);
      // The same message, so that a mail server or a person can tell a copy from another one.
      expect(mine[0]).toEqual(mine[1]);
      expect((await at.lead('POST', again)).status).toBe(409);
      expect((await at.events(wave._id)).map(({ type }) => type)).toContain('invitation.sentAgain');
    });

    test('what a dead worker had claimed is parked after ten minutes; one that was only asleep sends nothing', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, 'anna@clinic.example');
      let wake: () => void = () => undefined;
      const asleep = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const { deps } = at.server;
      const sites = {
        ...deps.collections.sites,
        get: (id: string) => asleep.then(() => deps.collections.sites.get(id)),
      };
      const sleeper = at.send(undefined, { ...deps.collections, sites });
      while ((await states(wave))[0] !== 'claimed') await new Promise((done) => setTimeout(done, 5));
      at.clock.now += 9 * MINUTE;
      expect([await at.send(), await states(wave)]).toEqual([0, ['claimed']]);
      at.clock.now += 2 * MINUTE;
      expect([await at.send(), await states(wave)]).toEqual([1, ['unknown']]);
      wake();
      await sleeper;
      expect([at.outgoing.length, await states(wave)]).toEqual([0, ['unknown']]);
    });

    test('a store that is away for a moment costs nothing: the mail goes out later, once', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, 'anna@clinic.example');
      const { deps } = at.server;
      const sites = { ...deps.collections.sites, get: async () => Promise.reject(new Error('away')) };
      await expect(at.send(undefined, { ...deps.collections, sites })).rejects.toThrow('away');
      at.clock.now += 2 * MINUTE;
      await at.send();
      expect([at.outgoing.length, await states(wave)]).toEqual([1, ['sent']]);
    });

    test('nothing leaves after the closing time, or from a deleted site until it is back', async () => {
      const over = await at.personalWave({ closesAt: at.clock.now + HOUR });
      const deleted = await at.personalWave();
      await at.invite(over, 'anna@clinic.example');
      await at.invite(deleted, 'ben@clinic.example');
      const { sites } = at.server.deps.collections;
      await sites.change({ _id: deleted.site }, { set: { state: 'deleted' } });
      at.clock.now += 2 * HOUR;
      await at.send();
      expect([at.outgoing.length, await states(over), await states(deleted)]).toEqual([
        0,
        ['cancelled'],
        ['due'],
      ]);
      await sites.change({ _id: deleted.site }, { set: { state: 'active' } });
      at.clock.now += 2 * HOUR;
      await at.send();
      expect(at.outgoing.map(({ to }) => to)).toEqual(['ben@clinic.example']);
    });

    test('nothing leaves from a deleted organisation until it is back, neither invitations nor reminders', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, 'anna@clinic.example', 'ben@clinic.example');
      const { organisations } = at.server.deps.collections;
      const set = (state: 'active' | 'deleted') =>
        organisations.change({ _id: wave.organisation }, { set: { state } });
      await set('deleted');
      at.clock.now += 2 * HOUR;
      await at.send();
      expect([at.outgoing.length, await states(wave)]).toEqual([0, ['due', 'due']]);
      await set('active');
      expect((await remind(wave, '2026-05-06T09:30')).status).toBe(201);
      at.clock.now += 2 * HOUR;
      await at.send();
      expect(at.outgoing.map(({ to }) => to).sort()).toEqual(['anna@clinic.example', 'ben@clinic.example']);
      at.outgoing.length = 0;
      await set('deleted');
      at.clock.now = Date.parse('2026-05-06T08:00:00Z');
      await at.send();
      expect(at.outgoing).toEqual([]);
      expect(await states(wave)).not.toContain('cancelled');
      await set('active');
      at.clock.now += 2 * HOUR;
      await at.send();
      expect(at.outgoing.map(({ to }) => to).sort()).toEqual(['anna@clinic.example', 'ben@clinic.example']);
    });

    test('a reminder goes to whoever has not answered when it leaves, with the same link', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, ...people(3));
      await at.send();
      const first = new Map(at.outgoing.map((message) => [message.to, tokenIn(message)]));
      await answered(wave, 'person0@clinic.example');
      const planned = await remind(wave, '2026-05-06T09:30');
      expect([planned.status, planned.json]).toEqual([201, { number: 1, at: '2026-05-06T07:30:00.000Z' }]);
      // Answers and invitations after the planning count too.
      await answered(wave, 'person1@clinic.example');
      await at.invite(wave, 'late@clinic.example');
      await at.send();
      at.outgoing.length = 0;
      at.clock.now = Date.parse('2026-05-06T07:29:00Z');
      expect(await at.send()).toBe(0);
      at.clock.now = Date.parse('2026-05-06T07:30:00Z');
      await at.send();
      expect(at.outgoing.map(({ to }) => to).sort()).toEqual([
        'late@clinic.example',
        'person2@clinic.example',
      ]);
      const mine = at.outgoing.find(({ to }) => to === 'person2@clinic.example')!;
      expect([mine.subject.startsWith('Still open'), tokenIn(mine)]).toEqual([true, first.get(mine.to)]);
      at.outgoing.length = 0;
      for (let n = 0; n < 3; n += 1) await at.send();
      at.clock.now -= DAY;
      await at.send();
      expect(at.outgoing).toHaveLength(0);
    });

    test('somebody who answers between the making of the mail and its sending is not reminded', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, ...people(2));
      await at.send();
      await remind(wave);
      at.outgoing.length = 0;
      at.outcomes.set('person0@clinic.example', 'later').set('person1@clinic.example', 'later');
      await at.send();
      await answered(wave, 'person0@clinic.example');
      at.outcomes.clear();
      at.clock.now += 10 * MINUTE;
      await at.send();
      expect(at.outgoing.map(({ to }) => to)).toEqual(['person1@clinic.example']);
    });

    test('three reminders are the most, a day apart, within the wave, at times that exist', async () => {
      const wave = await at.personalWave({
        opensAt: Date.parse('2026-10-20T08:00:00Z'),
        closesAt: Date.parse('2026-11-10T08:00:00Z'),
      });
      const refused = async (local: string) => {
        const { status, json } = await remind(wave, local);
        expect([status, json.errors?.[0].pointer]).toEqual([422, '/at']);
        return json.errors[0].detail;
      };
      expect(await refused('2026-10-20T09:59')).toMatch(/before the wave opens/);
      expect(await refused('2026-11-10T09:00')).toMatch(/not before the wave closes/);
      expect(await refused('2026-03-29T02:30')).toMatch(/does not exist in Europe\/Berlin/);
      expect(await refused('2026-02-30T09:00')).toMatch(/no calendar/);
      expect(await refused('tomorrow')).toMatch(/local time/);
      // The hour that comes twice: the earlier one.
      expect((await remind(wave, '2026-10-25T02:30')).json.at).toBe('2026-10-25T00:30:00.000Z');
      expect(await refused('2026-10-26T01:29')).toMatch(/24 hours/);
      expect(await refused('2026-10-24T02:31')).toMatch(/24 hours/);
      expect((await remind(wave, '2026-10-26T01:30')).status).toBe(201);
      const together = await Promise.all(
        ['2026-11-01T09:00', '2026-11-03T09:00', '2026-11-05T09:00'].map((local) => remind(wave, local)),
      );
      expect(together.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      expect((await at.invitations(wave)).json).toMatchObject({ remindersLeft: 0 });
      expect((await at.lead('DELETE', `/api/waves/${wave._id}/reminders`)).status).toBe(204);
      expect((await at.invitations(wave)).json).toMatchObject({ remindersLeft: 3 });
      expect((await remind(wave, '2026-10-25T02:30')).json.number).toBe(4);
    });

    test('R13: a reminder is neither early nor doubled when closing times and the clock move', async () => {
      const wave = await at.personalWave({ closesAt: Date.parse('2026-05-10T08:00:00Z') });
      await at.invite(wave, 'anna@clinic.example');
      await at.send();
      await remind(wave, '2026-05-08T09:00');
      await remind(wave, '2026-05-09T12:00');
      at.outgoing.length = 0;
      const { waves } = at.server.deps.collections;
      const close = (iso: string) => waves.change({ _id: wave._id }, { set: { closesAt: Date.parse(iso) } });
      await close('2026-05-20T08:00:00Z');
      const sentBy = async (iso: string) => {
        at.clock.now = Date.parse(iso);
        await at.send();
        return at.outgoing.length;
      };
      expect(await sentBy('2026-05-08T06:59:59Z')).toBe(0);
      expect(await sentBy('2026-05-08T07:00:00Z')).toBe(1);
      expect(await sentBy('2026-05-07T07:00:00Z')).toBe(1);
      expect(await sentBy('2026-05-08T07:00:01Z')).toBe(1);
      await close('2026-05-09T09:00:00Z');
      expect(await sentBy('2026-05-09T10:00:00Z')).toBe(1);
      await close('2026-05-20T08:00:00Z');
      expect(await sentBy('2026-05-09T10:00:01Z')).toBe(1);
      expect((await at.invitations(wave)).json.schedule).toMatchObject([
        { kind: 'invitation' },
        { kind: 'reminder', number: 1, state: 'sent' },
        { kind: 'reminder', number: 2, state: 'cancelled' },
      ]);
    });

    test('cancelled reminders do not leave, not even those that are half way out', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, ...people(3));
      await at.send();
      await remind(wave);
      at.outgoing.length = 0;
      for (const email of people(3)) at.outcomes.set(email, 'later');
      await at.send();
      await remind(wave, '2026-05-07T09:00');
      expect((await at.lead('DELETE', `/api/waves/${wave._id}/reminders`)).status).toBe(204);
      at.outcomes.clear();
      at.clock.now += 5 * DAY;
      await at.send();
      expect(at.outgoing).toHaveLength(0);
    });

    test('nobody can read from a reminder who has answered, nor how many have not', async () => {
      /** All that those who run the wave can see, before and after a reminder of which some mails went wrong. */
      const seen = async (answers: number) => {
        const wave = await at.personalWave({ minimumGroup: 5 });
        await at.invite(wave, ...people(6));
        await at.send();
        for (const email of people(answers)) await answered(wave, email);
        await remind(wave);
        at.outcomes.set('person4@clinic.example', 'unknown').set('person5@clinic.example', 'refused');
        await at.send();
        at.outcomes.clear();
        const path = `/api/waves/${wave._id}`;
        const { json } = await at.invitations(wave);
        expect(JSON.stringify(json)).not.toMatch(/reminder:/);
        expect((await at.lead('POST', `${path}/reminders/1/send-again`)).status).toBe(204);
        return JSON.stringify(json);
      };
      const views = [await seen(0), await seen(1), await seen(2), await seen(4)];
      expect(new Set(views).size).toBe(1);
      expect(JSON.parse(views[0]!)).toMatchObject({
        answered: null,
        mail: { due: 0, sent: 6, refused: 0, unknown: 0, cancelled: 0 },
        schedule: [{ kind: 'invitation' }, { kind: 'reminder', count: null, mayBeMissing: true }],
        unknown: [],
        refused: [],
      });
    });

    test('an invitation sent again goes out whether or not its holder has answered', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, 'anna@clinic.example', 'ben@clinic.example');
      at.outcomes.set('anna@clinic.example', 'unknown').set('ben@clinic.example', 'unknown');
      await at.send();
      at.outcomes.clear();
      await answered(wave, 'anna@clinic.example');
      const { unknown } = (await at.invitations(wave)).json;
      for (const { id } of unknown)
        expect((await at.lead('POST', `/api/mails/${id}/send-again`)).status).toBe(204);
      await at.send();
      expect((await at.invitations(wave)).json.mail).toMatchObject({ sent: 2, cancelled: 0 });
    });

    test('a mail that cannot be told of is not found: reminders, mails of others, mails that are not', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, 'anna@clinic.example');
      at.outcomes.set('anna@clinic.example', 'refused');
      await at.send();
      const { _id } = await invitationOf(wave, 'anna@clinic.example');
      await at.server.deps.collections.mails.change(
        { _id: `invitation:${_id}:1` },
        { set: { state: 'sent' } },
      );
      await remind(wave);
      await at.send();
      const again = (id: string, cookie = at.tenants.a.people.lead.cookie) =>
        at.server.as(cookie, 'POST', `/api/mails/${id}/send-again`);
      const statuses = await Promise.all([
        again(`reminder:${_id}:1`),
        again(`invitation:${_id}:1`, at.tenants.b.people.admin.cookie),
        again(`invitation:${randomUUID()}:1`),
        again('nonsense'),
        again(_id),
      ]);
      expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
      expect((await again(`invitation:${_id}:1`, at.tenants.a.people.viewer.cookie)).status).toBe(403);
    });

    test('links to join and for a new password are mailed, unless they were used or ran out in the meantime', async () => {
      const { oneTimeLinks, mails, people: accounts } = at.server.deps.collections;
      const person = at.tenants.a.people.viewer.person;
      const make = async (kind: 'join' | 'reset', more: { state?: 'used'; expiresAt?: number } = {}) => {
        const _id = randomUUID();
        const isJoin = kind === 'join';
        await oneTimeLinks.insert({
          _id,
          once: _id,
          tokenHash: hashSecret(at.server.deps.secrets.mint(kind, _id, 2)),
          kind,
          person: isJoin ? '' : person._id,
          organisation: isJoin ? at.tenants.a.organisation._id : '',
          join: isJoin ? { email: 'new@clinic.example', role: 'lead', sites: null, by: person._id } : null,
          state: 'open',
          generation: 2,
          createdAt: at.clock.now,
          expiresAt: at.clock.now + HOUR,
          ...more,
        });
        await mails.insert({
          _id: `${kind}:${_id}:2`,
          kind,
          subject: _id,
          wave: '',
          organisation: isJoin ? at.tenants.a.organisation._id : '',
          state: 'due',
          dueAt: at.clock.now,
          claim: '',
          claimedAt: 0,
          attempts: 0,
        });
        return `https://ready.example/${kind}#${at.server.deps.secrets.mint(kind, _id, 2)}`;
      };
      const links = [await make('join'), await make('reset')];
      await make('join', { state: 'used' });
      await make('reset', { expiresAt: at.clock.now });
      expect(await at.send()).toBe(4);
      expect(at.outgoing.map(({ to }) => to).sort()).toEqual([person.email, 'new@clinic.example'].sort());
      for (const link of links)
        expect(at.outgoing.some(({ text }) => text.includes(`\n${link}\n`))).toBe(true);
      expect(await mails.count({ state: 'cancelled' })).toBe(2);
      expect((await accounts.get(person._id))?.state).toBe('active');
    });

    test('P5: no token, address or text of a mail stands in any other collection, in an event or in the log', async () => {
      const wave = await at.personalWave();
      await at.invite(wave, ...people(8));
      at.outcomes.set('person0@clinic.example', 'refused').set('person1@clinic.example', 'unknown');
      await at.send();
      await at.lead('POST', `/api/waves/${wave._id}/codes`, { upTo: 5 });
      const { codes } = (await at.lead('GET', `/api/waves/${wave._id}/codes`)).json;
      await answered(wave, 'person2@clinic.example');
      await remind(wave);
      await at.send();
      const shared = await at.personalWave({ anonymity: 'open-link', instrument: 'web-therapy-pulse' });
      const { link } = (await at.lead('GET', `/api/waves/${shared._id}/link`)).json;
      const tokens = [
        ...at.outgoing.flatMap(({ text }) => [...text.matchAll(/#([\w-]+)/g)].map((match) => match[1] ?? '')),
        ...codes.flatMap(({ code }: { code: string }) => [code, code.replaceAll('-', '')]),
        link.split('#')[1],
      ];
      expect(tokens.length).toBeGreaterThan(30);
      const dump: Record<string, string> = {};
      for (const [name, collection] of Object.entries(at.server.deps.collections)) {
        const docs: unknown[] = [];
        for await (const doc of collection.stream({})) docs.push(doc);
        dump[name] = JSON.stringify(docs);
      }
      const events = JSON.stringify(await at.events(wave._id));
      const log = at.server.logLines.join('');
      for (const token of tokens)
        for (const [where, text] of Object.entries({ ...dump, events, log }))
          expect([where, text.includes(token)]).toEqual([where, false]);
      for (const email of people(8))
        for (const [where, text] of Object.entries({ ...dump, events, log }))
          if (where !== 'invitations') expect([where, text.includes(email)]).toEqual([where, false]);
      for (const text of [dump['mails'], events, log])
        expect(text).not.toMatch(/Harbour|Northern|asks its staff/);
      expect(log).toContain('mails dealt with');
    });

    test('R21: a mail server that swallows everything holds up no request', async () => {
      const wave = await at.personalWave();
      let release: () => void = () => undefined;
      const swallowed = new Promise<'unknown'>((resolve) => {
        release = () => resolve('unknown');
      });
      const stuck: Mailer = { send: () => swallowed };
      await at.invite(wave, 'anna@clinic.example');
      const run = at.send(stuck);
      while ((await states(wave))[0] !== 'claimed') await new Promise((done) => setTimeout(done, 5));
      expect((await at.invite(wave, 'ben@clinic.example')).status).toBe(201);
      expect((await at.invitations(wave)).json.mail).toMatchObject({ due: 2 });
      release();
      await run;
    });
  });
}

import { randomUUID } from 'node:crypto';
import { computableAt, graceEndsAt } from '../../../server/core/wave/moments.ts';
import { computeWave } from '../../../server/jobs/computeWave.ts';
import { removeAllDue } from '../../../server/jobs/removeDue.ts';
import { hashSecret } from '../../../server/secrets.ts';
import type { Collection, Doc } from '../../../server/storage/collection.ts';
import type { WaveDoc } from '../../../server/storage/schemas/waves.ts';
import type { Collections, Storage } from '../../../server/storage/storage.ts';
import { storeAnswer, storeAnswers } from '../../support/storedResponses.ts';
import { startWaveServer, type WaveServer } from '../../support/waveServer.ts';
import { openWave } from '../../support/waves.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The job that ends a wave: when, once, and so that nothing ties people to answers afterwards. */
export function computeWaveSuite(open: () => Promise<Storage>): void {
  describe('computing a wave', () => {
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
    const over = () => make({ opensAt: at.clock.now - 9 * DAY, closesAt: at.clock.now - 2 * DAY });
    const stored = () => at.server.deps.collections;
    const run = (wave: WaveDoc, collections: Collections = stored()) =>
      computeWave({ ...at.server.deps, collections }, wave._id);

    /** Everything a wave leaves around it while it runs. */
    const surround = async (wave: WaveDoc, byRole: Record<string, number>) => {
      await storeAnswers(stored(), wave, byRole);
      await storeAnswer(stored(), wave, '', { state: 'withdrawn', survey: null });
      const invitation = randomUUID();
      await stored().invitations.insert({
        _id: invitation,
        wave: wave._id,
        kind: 'mail',
        tokenHash: hashSecret(invitation),
        generation: 1,
        email: 'nurse@clinic.example',
        once: 'mail:nurse@clinic.example',
        spentBy: hashSecret('spend'),
        unsubscribed: false,
      });
      await stored().mails.insert({
        _id: `invitation:${invitation}:1`,
        kind: 'invitation',
        subject: invitation,
        wave: wave._id,
        organisation: wave.organisation,
        state: 'sent',
        dueAt: 0,
        claim: '',
        claimedAt: 0,
        attempts: 0,
      });
      await stored().drafts.insert({
        _id: hashSecret(randomUUID()),
        wave: wave._id,
        ciphertext: 'AAAA',
        expiresAt: at.clock.now + 9 * DAY,
      });
    };
    const traces = async ({ _id: wave }: WaveDoc) => {
      const { invitations, mails, drafts, responses } = stored();
      const counts = [invitations, mails, drafts].map((one) => (one as typeof drafts).count({ wave }));
      return [...(await Promise.all(counts)), await responses.count({ wave, state: 'withdrawn' })];
    };
    const events = async (wave: WaveDoc) => (await at.events(wave._id)).map((event) => event.type);

    test('waits for the end of grace, and looks again within the hour whatever the closing time is', async () => {
      const wave = await make();
      const within = await run(wave);
      expect(within).toEqual({ againAt: at.clock.now + HOUR });
      const before = at.clock.now;
      for (const moment of [wave.closesAt, graceEndsAt(wave) - 1, computableAt(wave) - 1]) {
        at.clock.now = moment;
        expect(await run(wave)).not.toBe('done');
        expect((await stored().waves.get(wave._id))?.state).toBe('running');
      }
      at.clock.now = computableAt(wave);
      expect(await run(wave)).toBe('done');
      expect((await stored().waves.get(wave._id))?.state).toBe('computed');
      at.clock.now = before;
    });

    test('freezes who answered as far as it may be told, and says so in the audit log', async () => {
      const wave = await over();
      await surround(wave, { clinician: 6, admin: 3, manager: 1, other: 1 });
      expect(await run(wave)).toBe('done');
      const { state, outcome } = (await stored().waves.get(wave._id))!;
      expect([state, outcome]).toEqual([
        'computed',
        {
          answered: 11,
          answeredByRole: { clinician: null, manager: null, admin: null, it: null, other: null },
          withdrawn: null,
          expectedStaff: wave.expectedStaff,
          computedAt: at.clock.now,
          engineVersion: '0.0.0-test',
        },
      ]);
      expect(await events(wave)).toEqual(['wave.computed']);
    });

    test('says how many were taken back: a group as a number, fewer as some, none as none', async () => {
      for (const [taken, told] of [
        [0, 0],
        [1, null],
        [4, null],
        [5, 5],
      ] as const) {
        const wave = await over();
        for (let made = 0; made < taken; made += 1)
          await storeAnswer(stored(), wave, '', { state: 'withdrawn', survey: null });
        await run(wave);
        expect((await stored().waves.get(wave._id))?.outcome?.withdrawn).toBe(told);
      }
    });

    test('below the group size tells no number at all', async () => {
      const wave = await over();
      await surround(wave, { clinician: 4 });
      await run(wave);
      const { outcome } = (await stored().waves.get(wave._id))!;
      expect(outcome?.answered).toBeNull();
      expect(new Set(Object.values(outcome!.answeredByRole))).toEqual(new Set([null]));
    });

    test('P4: cuts every thread between people and answers', async () => {
      const wave = await over();
      await surround(wave, { clinician: 6 });
      const before = await stored().responses.find({ wave: wave._id }, { limit: 100 });
      const other = await make();
      await surround(other, { clinician: 2 });
      await run(wave);
      expect(await traces(wave)).toEqual([0, 0, 0, 0]);
      const after = await stored().responses.find({ wave: wave._id }, { limit: 100 });
      expect(after).toHaveLength(6);
      const keys = new Set(before.flatMap((one) => [one.onceKey, one.withdrawalHash, one.bodyMac]));
      for (const { onceKey, withdrawalHash, bodyMac, survey } of after) {
        expect([bodyMac, keys.has(onceKey), keys.has(withdrawalHash)]).toEqual(['', false, false]);
        expect([onceKey, withdrawalHash].join()).toMatch(/^[0-9a-f]{64},[0-9a-f]{64}$/);
        expect(survey).not.toBeNull();
      }
      expect(await traces(other)).toEqual([1, 1, 1, 1]);
    });

    test('two runs at once compute it once', async () => {
      const wave = await over();
      await surround(wave, { clinician: 7, admin: 5 });
      const runs = await Promise.all([run(wave), run(wave), run(wave)]);
      expect(runs).toEqual(['done', 'done', 'done']);
      expect(await events(wave)).toEqual(['wave.computed']);
      expect(await traces(wave)).toEqual([0, 0, 0, 0]);
      expect((await stored().waves.get(wave._id))?.revision).toBe(wave.revision + 1);
    });

    test('a run that dies after any of its steps is finished by the next', async () => {
      for (let dies = 1; ; dies += 1) {
        const wave = await over();
        await surround(wave, { clinician: 5 });
        const survived = await run(wave, dyingAfter(stored(), dies)).then(
          () => true,
          () => false,
        );
        expect(await run(wave)).toBe('done');
        expect(await traces(wave)).toEqual([0, 0, 0, 0]);
        const left = await stored().responses.find({ wave: wave._id }, { limit: 100 });
        expect(left.map((one) => one.bodyMac)).toEqual(['', '', '', '', '']);
        expect((await stored().waves.get(wave._id))?.outcome?.answered).toBe(5);
        expect(await events(wave)).toEqual(['wave.computed']);
        if (survived) {
          // Freezing, the removals, and five answers: each of them was the last of some run.
          expect(dies).toBeGreaterThan(10);
          break;
        }
      }
    });

    test('a run that died and is never made again is finished by the hourly removal', async () => {
      const wave = await over();
      await surround(wave, { clinician: 5 });
      const [first] = await stored().responses.find({ wave: wave._id, state: 'stored' }, { limit: 1 });
      // Dead right after freezing, and parked.
      await run(wave, dyingAfter(stored(), 1)).catch(() => undefined);
      expect((await stored().waves.get(wave._id))?.state).toBe('computed');
      await removeAllDue(at.server.deps, 'system');
      const left = await stored().responses.find({ wave: wave._id }, { limit: 100 });
      expect(left.map((one) => [one.state, one.bodyMac])).toEqual(Array(5).fill(['stored', '']));
      const { onceKey, withdrawalHash } = first!;
      expect(await stored().responses.count({ onceKey })).toBe(0);
      expect(await stored().responses.count({ withdrawalHash })).toBe(0);
      const [invitations, mails] = await traces(wave);
      expect([invitations, mails]).toEqual([0, 0]);
    });

    test('one that is reopened at that moment goes on, and a cancelled one leaves nothing behind', async () => {
      const wave = await over();
      const closesAt = at.clock.now + DAY;
      const reopening = {
        ...stored(),
        responses: beforeFirst(stored().responses, async () => {
          await stored().waves.change({ _id: wave._id }, { set: { closesAt }, inc: { revision: 1 } });
        }),
      };
      expect(await run(wave, reopening)).toEqual({ againAt: at.clock.now + HOUR });
      expect((await stored().waves.get(wave._id))?.state).toBe('running');
      const cancelled = await make({ state: 'cancelled' });
      await surround(cancelled, {});
      expect(await run(cancelled)).toBe('done');
      expect(await traces(cancelled)).toEqual([0, 0, 0, 0]);
      expect(await computeWave(at.server.deps, randomUUID())).toBe('done');
    });

    test('R13: a clock that ran ahead and jumps back neither computes twice nor opens what stands', async () => {
      const wave = await make();
      await surround(wave, { clinician: 6 });
      const now = at.clock.now;
      for (const ahead of [-DAY, 0, DAY, computableAt(wave) - now, -DAY, 0, DAY]) {
        at.clock.now = now + ahead;
        await run(wave);
      }
      at.clock.now = now;
      expect(await events(wave)).toEqual(['wave.computed']);
      expect((await stored().waves.get(wave._id))?.outcome?.computedAt).toBe(computableAt(wave));
    });
  });
}

/** The collections of a process that ends right after its nth write. */
function dyingAfter(collections: Collections, writes: number): Collections {
  let left = writes;
  const dying = <T extends Doc>(one: Collection<T>): Collection<T> => {
    const ending =
      <A extends unknown[], R>(write: (...args: A) => Promise<R>) =>
      async (...args: A) => {
        if (left <= 0) throw new Error('the process has ended');
        const result = await write(...args);
        left -= 1;
        if (left === 0) throw new Error('the process has ended');
        return result;
      };
    return {
      ...bound(one),
      change: ending(one.change.bind(one)) as typeof one.change,
      remove: ending(one.remove.bind(one)),
    };
  };
  const entries = Object.entries(collections).map(([name, one]) => [name, dying(one)]);
  return Object.fromEntries(entries) as Collections;
}

/** Does something once, right before the first count. */
function beforeFirst<T extends Doc>(one: Collection<T>, act: () => Promise<void>): Collection<T> {
  let done: Promise<void> | undefined;
  return {
    ...bound(one),
    count: async (where) => {
      done ??= act();
      await done;
      return await one.count(where);
    },
  };
}

function bound<T extends Doc>(one: Collection<T>): Collection<T> {
  return {
    insert: one.insert.bind(one),
    insertMany: one.insertMany.bind(one),
    get: one.get.bind(one),
    findOne: one.findOne.bind(one),
    find: one.find.bind(one),
    stream: one.stream.bind(one),
    count: one.count.bind(one),
    change: one.change.bind(one),
    remove: one.remove.bind(one),
  };
}

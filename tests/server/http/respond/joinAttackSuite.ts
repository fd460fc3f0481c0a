import { createHash, createHmac } from 'node:crypto';
import type { Doc } from '../../../../server/storage/collection.ts';
import type { Storage } from '../../../../server/storage/storage.ts';
import { type Arrival, answeredWave, type Dump, dumpStore } from '../../../support/answeredWave.ts';
import {
  correlation,
  joinByHashes,
  joinByOrder,
  joinByValues,
  leavesOf,
  noiseBound,
  ordersOf,
  type Pair,
} from '../../../support/joinAttack.ts';

const PEOPLE = 60;
/** Two orders that have nothing to do with each other agree at one place on average; at nine once in a million times. */
const BY_CHANCE = 8;

/** Tries to find out who said what from everything that is stored, and shows that it would, were there a way. */
export function joinAttackSuite(open: () => Promise<Storage>): void {
  describe('P4: joining invitations and answers over the whole store', () => {
    let dump: Dump;
    let arrivals: readonly Arrival[];
    beforeAll(async () => {
      const storage = await open();
      arrivals = await answeredWave(storage, PEOPLE, 60_613);
      dump = await dumpStore(storage.collections);
      await storage.close();
    }, 60_000);

    const hits = (pairs: readonly Pair[]): number => {
      const truth = new Map(arrivals.map(({ invitation, response }) => [invitation, response]));
      return new Set(pairs.filter(([left, right]) => truth.get(left) === right).map(([left]) => left)).size;
    };
    const tokens = () => new Map(arrivals.map(({ invitation, token }) => [invitation, token]));
    const byOrders = (from: Dump): number => {
      const [left, right] = [ordersOf(from['invitations']!), ordersOf(from['responses']!)];
      const all = [...left.values()].flatMap((a) => [...right.values()].flatMap((b) => joinByOrder(a, b)));
      return Math.max(...all.map(hits));
    };
    const correlations = (from: Dump): readonly [string, number][] => {
      const sides = [
        ['invitations', arrivals.map((one) => one.invitation)],
        ['responses', arrivals.map((one) => one.response)],
      ] as const;
      return sides.flatMap(([name, truth]) =>
        [...ordersOf(from[name]!)].map(([path, ranks]): [string, number] => [
          `${name}${path}`,
          Math.abs(correlation(ranks, truth)),
        ]),
      );
    };
    /** The store with something more in each invitation and response, which the attack must find. */
    const leaking = (
      more: (one: Arrival, at: number, invitation: Doc, response: Doc) => readonly [object, object],
    ): Dump => {
      const find = (name: string, id: string) => dump[name]!.find((doc) => doc._id === id)!;
      const pairs = arrivals.map((one, at) => {
        const [invitation, response] = [find('invitations', one.invitation), find('responses', one.response)];
        const [left, right] = more(one, at, invitation, response);
        return [
          { ...invitation, ...left },
          { ...response, ...right },
        ] as const;
      });
      const byId = (docs: readonly Doc[]) => docs.toSorted((a, b) => (a._id < b._id ? -1 : 1));
      return {
        ...dump,
        invitations: byId(pairs.map(([left]) => left)),
        responses: byId(pairs.map(([, right]) => right)),
      };
    };

    test('the attack has everything: sixty used invitations, sixty answers, and who sent which', () => {
      expect([arrivals.length, dump['invitations']!.length, dump['responses']!.length]).toEqual([60, 60, 60]);
      expect(
        new Set(dump['invitations']!.map((doc) => (doc as { spentBy?: string } & Doc).spentBy)).size,
      ).toBe(60);
    });

    test('by values that both have, directly or through a third document', () => {
      expect(hits(joinByValues(dump))).toBe(0);
      const field = leaking((_one, _at, invitation) => [
        {},
        { spentBy: (invitation as unknown as { spentBy: string }).spentBy },
      ]);
      expect(hits(joinByValues(field))).toBe(PEOPLE);
      const jobs = arrivals.map(({ invitation, response }, n) => ({ _id: `job${n}`, invitation, response }));
      expect(hits(joinByValues({ ...dump, jobs }))).toBe(PEOPLE);
    });

    test('by hashes of anything that either has, with the tokens known', () => {
      expect(hits(joinByHashes(dump, tokens()))).toBe(0);
      const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
      const hashed = leaking((one) => [{}, { mark: sha256(`spend:${one.token}`) }]);
      expect(hits(joinByHashes(hashed, tokens()))).toBe(PEOPLE);
      const keyed = leaking((_one, _at, _invitation, response) => {
        const { onceKey } = response as unknown as { onceKey: string };
        return [{ mark: createHmac('sha256', onceKey).update(response._id).digest('base64url') }, {}];
      });
      expect(hits(joinByHashes(keyed, tokens()))).toBe(PEOPLE);
    });

    test('by laying any order of the one beside any order of the other', () => {
      expect(byOrders(dump)).toBeLessThanOrEqual(BY_CHANCE);
      const timed = leaking((_one, at) => [{ usedAt: 1e12 + at * 9_000 }, { at: 1e12 + at * 9_000 + 40 }]);
      expect(byOrders(timed)).toBe(PEOPLE);
      const numbered = leaking((_one, at) => [{ used: at }, { seconds: { first: 1_000 + at } }]);
      expect(byOrders(numbered)).toBe(PEOPLE);
    });

    test('no order follows that in which people answered', () => {
      const found = correlations(dump);
      expect(found.length).toBeGreaterThan(6);
      expect(found.filter(([, rho]) => rho >= noiseBound(PEOPLE))).toEqual([]);
      const objectId = (at: number) => `${(0x65000000 + at * 60).toString(16)}0000000000000000`;
      for (const leak of [
        leaking((_one, at) => [{}, { counter: at }]),
        leaking((_one, at) => [{ usedOn: new Date(1e12 + at * 1e7).toISOString() }, {}]),
        leaking((_one, at) => [{}, { row: objectId(at) }]),
      ])
        expect(correlations(leak).some(([, rho]) => rho > 0.99)).toBe(true);
    });

    test('there is no time in either of them, in whatever form', () => {
      const times = ['invitations', 'responses'].flatMap((name) =>
        dump[name]!.flatMap((doc) =>
          leavesOf({ ...doc, survey: null }).filter(
            ([, value]) =>
              (typeof value === 'number' && value > 100_000) ||
              /^\d{4}-\d\d-\d\d|^\d{9,}$/.test(String(value)),
          ),
        ),
      );
      expect(times).toEqual([]);
    });
  });
}

import type { Collections, Storage } from '../../../../server/storage/storage.ts';
import { respond, responseBody, seedInvitedWave, seedWave, welcomed } from '../../../support/respondents.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { startTestServer } from '../../../support/testServer.ts';

/** Writes down every call to the store from now on, in place: the objects stay those that the server knows. */
function watchCalls(collections: Collections): string[] {
  const calls: string[] = [];
  let isInside = false;
  for (const [name, collection] of Object.entries<Record<string, unknown>>(collections as never)) {
    for (const [method, work] of Object.entries(collection)) {
      if (typeof work !== 'function') continue;
      collection[method] = (...given: unknown[]) => {
        // One method of an engine may ask another of its own: that is one round trip.
        if (!isInside) calls.push(`${name}.${method}`);
        const outer = isInside;
        isInside = true;
        try {
          return work(...given);
        } finally {
          isInside = outer;
        }
      };
    }
  }
  return calls;
}

/** What an answer costs in round trips to the database. */
export function roundTripsSuite(open: () => Promise<Storage>): void {
  test('G5: an answer costs at most three round trips, by link and by invitation', async () => {
    const storage = await open();
    const server = await startTestServer(storage);
    const random = seededRandom(3);
    const linked = await seedWave(server);
    const invited = await seedInvitedWave(server, 3);
    const calls = watchCalls(storage.collections);
    const costs = [];
    for (const [wave, token] of [
      [linked.wave, linked.link],
      [invited.wave, invited.tokens[0]!],
    ] as const) {
      await welcomed(server, token);
      if (wave === linked.wave) await respond(server, token, responseBody(server, wave, random));
      calls.length = 0;
      expect((await respond(server, token, responseBody(server, wave, random))).status).toBe(201);
      costs.push([...calls]);
    }
    expect(costs).toEqual([
      ['invitations.findOne', 'waves.findOne', 'responses.insert'],
      ['invitations.findOne', 'invitations.change', 'responses.insert'],
    ]);
    await server.close();
    await storage.close();
  });
}

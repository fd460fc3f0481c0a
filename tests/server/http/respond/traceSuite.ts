import { randomUUID } from 'node:crypto';
import { hashSecret } from '../../../../server/secrets.ts';
import type { Collections, Storage } from '../../../../server/storage/storage.ts';
import { dumpStore } from '../../../support/answeredWave.ts';
import {
  draft,
  newCode,
  respond,
  responseBody,
  seedInvitedWave,
  seedWave,
  welcomed,
  withdraw,
} from '../../../support/respondents.ts';
import { newSecret } from '../../../support/sampleBodies.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { startTestServer } from '../../../support/testServer.ts';

const ADDRESS = '198.51.100.77';

/** What respondents send, and who they are, turns up nowhere but where it belongs. */
export function traceSuite(open: () => Promise<Storage>): void {
  test('P5, P6: a whole wave leaves no answer, address, token, code, key or browser where it does not belong', async () => {
    const storage = await open();
    const server = await startTestServer(storage, {}, { TRUST_PROXY: '1' });
    const failing: Collections = {
      ...storage.collections,
      responses: {
        ...storage.collections.responses,
        insert: async (doc) => {
          throw new Error(`cannot store ${JSON.stringify(doc)} from ${ADDRESS}`);
        },
      },
    };
    const broken = await startTestServer(storage, { collections: failing }, { TRUST_PROXY: '1' });
    const random = seededRandom(55);
    const word = `canary${randomUUID().replaceAll('-', '')}`;
    const linked = await seedWave(server);
    const invited = await seedInvitedWave(server, 3, 3);
    const secrets: string[] = [word, ADDRESS, linked.link, ...invited.tokens];
    const headers = {
      'user-agent': word,
      referer: `https://${word}.example/`,
      'x-forwarded-for': ADDRESS,
      cookie: `plumbline-browser=${word.slice(0, 22)}`,
    };
    const ways = [
      ...Array.from({ length: 3 }, () => ({ wave: linked.wave, token: linked.link })),
      ...invited.tokens.map((token) => ({ wave: invited.wave, token })),
    ];
    for (const { wave, token } of ways) {
      const [key, code, resume] = [randomUUID(), newCode(), newSecret()];
      secrets.push(key, code, resume);
      const id = hashSecret(resume);
      expect((await welcomed(server, token, headers)).status).toBe(200);
      await draft(server, 'PUT', token, id, 'A'.repeat(500));
      await draft(server, 'GET', token, id);
      const body = { ...responseBody(server, wave, random), withdrawalHash: hashSecret(code) };
      await respond(server, token, { ...body, [word]: word }, key, headers);
      await respond(server, token, `{"answers":"${word}`, key, headers);
      await respond(server, token, { ...body, notice: word, answers: { [word]: word } }, key, headers);
      await respond(server, `${word}0000`, body, key, headers);
      expect((await respond(broken, token, body, key, headers)).status).toBe(500);
      expect((await respond(server, token, body, key, headers)).status).toBe(201);
      expect((await respond(server, token, body, key, headers)).status).toBe(201);
      await draft(server, 'DELETE', token, id);
      if (random() < 0.5) expect((await withdraw(server, code)).status).toBe(204);
      await withdraw(server, word.slice(0, 16));
    }
    const lines = [...server.logLines, ...broken.logLines];
    const stored = await dumpStore(storage.collections);
    const found = (texts: readonly string[], what: readonly string[]) =>
      texts.filter((text) => what.some((secret) => text.toLowerCase().includes(secret.toLowerCase())));
    const docs = Object.entries(stored).map(([name, all]) => `${name} ${JSON.stringify(all)}`);
    expect(found([...lines, ...docs], secrets)).toEqual([]);
    // The only lines are those of our own faults: not when somebody answered, and nothing that an answer holds.
    expect(lines.filter((line) => !/internal fault|"status":500/.test(line))).toEqual([]);
    expect(lines.length).toBe(2 * ways.length);
    // Answers stand in the answers alone, and addresses of invitations in the invitations alone.
    const elsewhere = docs.filter((text) => !/^(responses|waves) /.test(text));
    const hashes = stored['responses']!.flatMap((doc) => {
      const { _id, onceKey } = doc as { _id: string; onceKey: string };
      return [_id, onceKey];
    });
    expect(hashes.length).toBe(2 * ways.length);
    expect(found([...lines, ...elsewhere], [...hashes, '"training-aimed"', 'clinician"'])).toEqual([]);
    expect(
      found([...lines, ...docs.filter((text) => !text.startsWith('invitations '))], ['@clinic.example']),
    ).toEqual([]);
    for (const name of ['events', 'jobs', 'mails', 'auditInbox', 'attempts', 'drafts'])
      expect([name, stored[name]]).toEqual([name, []]);
    // And the search does find what is there.
    expect(found(docs, ['training-aimed'])).toHaveLength(1);
    expect(found(docs, ['@clinic.example'])).toHaveLength(1);
    await broken.close();
    await server.close();
    await storage.close();
  }, 60_000);
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { readConfig } from '../../../server/config.ts';
import type { Deps } from '../../../server/http/deps.ts';
import { createSecrets } from '../../../server/secrets.ts';
import { loadServerKey } from '../../../server/serverKey.ts';
import { openStorage } from '../../../server/storage/openStorage.ts';
import { readInstruments } from '../../../server/surveyjs/readInstruments.ts';
import { startServer } from '../../support/startedServer.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { seedSession, seedTenant } from '../../support/tenants.ts';
import { openWave } from '../../support/waves.ts';
import { installSchemathesis, whyNoSchemathesis } from './installSchemathesis.ts';

const judged = whyNoSchemathesis() === undefined ? test : test.skip;

/** What members and the operator do; not what would end the session or the organisation in the middle of the run, nor signing in, which is limited. */
const LOOKED_AT =
  '^/api/(organisations|sites|waves|memberships|join-links|joins|mails|operator|unsubscribes|account$|account/export|session$|resets)';
const LEFT_OUT = [
  'deleteOrganisation',
  'deleteSite',
  'deleteAccount',
  'deleteSession',
  'createSession',
  'removeMembership',
];

/** An organisation with a site and a wave, and somebody who is admin of it and operator, signed in with a second factor. */
async function seed(dataDir: string): Promise<Record<string, string>> {
  const settings = readConfig({ DATA_DIR: dataDir });
  if (!settings.ok) throw new Error('the test sets faulty settings');
  const storage = await openStorage(settings.config, {
    as: 'server',
    onRefused: (error) => {
      throw error;
    },
  });
  const deps = {
    config: settings.config,
    collections: storage.collections,
    instruments: (await readInstruments('surveys')).instruments,
    now: Date.now,
    secrets: createSecrets(await loadServerKey(settings.config.serverKeyFile, { create: true })),
  } as Partial<Deps> as Deps;
  const { organisation, site, people } = await seedTenant({ deps }, 'Northern Trust');
  const { person } = people.admin;
  await storage.collections.people.change({ _id: person._id }, { set: { isOperator: true } });
  const at = { organisation: organisation._id, site: site._id, accountable: person._id };
  const { wave } = await openWave({ deps }, at);
  const cookie = await seedSession({ deps }, person, { secondFactor: true });
  await storage.close();
  return {
    SESSION: cookie.split('=')[1] ?? '',
    ORGANISATION: organisation._id,
    SITE: site._id,
    WAVE: wave._id,
    MEMBERSHIP: people.viewer.membership._id,
  };
}

judged(
  'schemathesis, signed in as admin and operator, finds no 5xx, no undocumented answer and no accepted invalid body',
  async () => {
    const command = installSchemathesis();
    const folder = temporaryFolder();
    const dataDir = `${folder.path}/data`;
    const named = await seed(dataDir);
    const server = await startServer({ DATA_DIR: dataDir, RATE_LIMIT: '1000000' });
    const config = resolve('tests/outside/api/members.toml');
    const left = LEFT_OUT.flatMap((id) => ['--exclude-operation-id', id]);
    const child = spawn(
      command,
      [
        ...['--config-file', config, 'run', `${server.url}/api/openapi.json`, '--workers', '1'],
        ...['--include-path-regex', LOOKED_AT, ...left],
      ],
      { cwd: folder.path, env: { ...process.env, ...named, NO_COLOR: '1' } },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
      });
    }
    await once(child, 'close');
    expect(await server.stop()).toBe(0);
    folder.remove();
    expect([child.exitCode, child.exitCode === 0 ? '' : said]).toEqual([0, '']);
    const output = server.output();
    expect(output).not.toMatch(/"status":5\d\d/);
    // A run that never got past the refusals would prove nothing.
    for (const route of ['/api/organisations/:id/members', '/api/sites/:id/waves', '/api/waves/:id']) {
      expect(output.split('\n').some((line) => line.includes(`"${route}"`) && /"status":20/.test(line))).toBe(
        true,
      );
    }
  },
  300_000,
);

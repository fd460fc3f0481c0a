import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { countStored } from '../../../scripts/bench/product.ts';
import { waveUnderLoad } from '../../../scripts/bench/waveUnderLoad.ts';
import { startServer } from '../../support/startedServer.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { installSchemathesis, whyNoSchemathesis } from './installSchemathesis.ts';

const judged = whyNoSchemathesis() === undefined ? test : test.skip;

judged(
  'schemathesis, with the link of an open wave, finds no 5xx, no undocumented answer and no accepted invalid body',
  async () => {
    const command = installSchemathesis();
    const folder = temporaryFolder();
    const dataDir = `${folder.path}/data`;
    const { link } = await waveUnderLoad(dataDir, 0);
    const server = await startServer({ DATA_DIR: dataDir, RATE_LIMIT: '1000000' });
    const config = resolve('tests/outside/api/respondents.toml');
    const described = `${server.url}/api/openapi.json`;
    const child = spawn(
      command,
      ['--config-file', config, 'run', described, '--workers', '1', '--include-path-regex', '^/api/respond'],
      { cwd: folder.path, env: { ...process.env, WAY_IN: link, NO_COLOR: '1' } },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
      });
    }
    await once(child, 'close');
    expect(await server.stop()).toBe(0);
    const stored = await countStored(dataDir);
    folder.remove();
    expect([child.exitCode, said]).toEqual([0, expect.stringMatching(/Tested: 6/)]);
    expect(server.output()).not.toMatch(/"status":5\d\d/);
    // A run that never got past the refusals would prove nothing.
    expect(stored).toBeGreaterThanOrEqual(10);
  },
  300_000,
);

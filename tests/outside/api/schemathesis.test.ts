import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { startServer } from '../../support/startedServer.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { installSchemathesis, whyNoSchemathesis } from './installSchemathesis.ts';

const missing = whyNoSchemathesis();
if (missing !== undefined) process.stdout.write(`tests/outside/api ${missing}\n`);
const judged = missing === undefined ? test : test.skip;

interface Example {
  readonly secret: string;
}

/** Stores an example of the description itself, so that the judge has a result to look at. */
async function storeExample(url: string): Promise<{ id: string; secret: string }> {
  const described = await (await fetch(`${url}/api/openapi.json`)).json();
  const content = described.paths['/api/self-assessments'].post.requestBody.content['application/json'];
  const example: Example = content.examples.consensus.value;
  const answer = await fetch(`${url}/api/self-assessments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(example),
  });
  return { id: (await answer.json()).id, secret: example.secret };
}

/** All routes that need no session (the others: members.test.ts, respondents.test.ts), then the second write route alone: in company it is asked only a few dozen times. */
const RUNS = [
  ['--include-path-regex', '^/(healthz|readyz|api/(openapi|instruments|self-assessments|setups))'],
  ['--include-path', '/api/self-assessments/{id}', '--phases', 'fuzzing'],
];

interface Verdict {
  readonly status: number | null;
  readonly said: string;
}

async function judge(
  command: string,
  more: readonly string[],
  url: string,
  folder: string,
): Promise<Verdict> {
  const { id, secret } = await storeExample(url);
  const config = resolve('tests/outside/api/schemathesis.toml');
  const child = spawn(
    command,
    ['--config-file', config, 'run', `${url}/api/openapi.json`, '--workers', '1', ...more],
    {
      cwd: folder,
      env: { ...process.env, RESULT_ID: id, RESULT_SECRET: secret, NO_COLOR: '1' },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  await once(child, 'close');
  return { status: child.exitCode, said };
}

/** How often each route answered with each status, from the server's own log. */
function tally(output: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of output.split('\n')) {
    if (!line.includes('"route"')) continue;
    const { method, route, status } = JSON.parse(line);
    const name = `${method} ${route} ${status}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

judged(
  'schemathesis finds no 5xx, no undocumented answer and no accepted invalid body',
  async () => {
    const command = installSchemathesis();
    const folder = temporaryFolder();
    const server = await startServer({ DATA_DIR: `${folder.path}/data`, RATE_LIMIT: '1000000' });
    const verdicts: Verdict[] = [];
    for (const more of RUNS) verdicts.push(await judge(command, more, server.url, folder.path));
    expect(await server.stop()).toBe(0);
    folder.remove();
    const counts = tally(server.output());
    expect(verdicts.filter(({ status }) => status !== 0)).toEqual([]);
    expect([...counts.keys()].filter((name) => / 5\d\d$/.test(name))).toEqual([]);
    const sum = (start: string) =>
      [...counts].filter(([name]) => name.startsWith(start)).reduce((total, [, count]) => total + count, 0);
    // A run that never got past the refusals, or hardly asked, would prove nothing.
    expect(sum('POST /api/self-assessments ')).toBeGreaterThanOrEqual(500);
    expect(sum('DELETE /api/self-assessments/:id ')).toBeGreaterThanOrEqual(500);
    expect(sum('POST /api/self-assessments 201')).toBeGreaterThanOrEqual(50);
    expect(sum('GET /api/self-assessments/:id/report 200')).toBeGreaterThan(0);
    expect(sum('GET /api/self-assessments/:id/report.pdf 200')).toBeGreaterThan(0);
    expect(sum('DELETE /api/self-assessments/:id 204')).toBeGreaterThan(0);
  },
  300_000,
);

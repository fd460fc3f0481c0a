import { randomUUID } from 'node:crypto';
import { seedAccount, sendJson, signIn } from '../../tests/support/accounts.ts';
import { openEmbedded } from '../../tests/support/openEmbedded.ts';
import { startTestServer, type TestServer } from '../../tests/support/testServer.ts';

const MINUTE = 60_000;
const GOAL_PERCENT = 5;
const WARM_UP = 10;
/** Of each end, so that a pause of the machine does not decide. */
const TRIMMED = 0.05;

/**
 * How much longer a refused sign-in, and asking for a new password, take where there is an account than where there is
 * none: whole requests over HTTP, durable store, interleaved in turns, each address asked once. Beside it, what happens
 * by chance: the same for two groups that both have no account.
 */
export async function run(args: string[]): Promise<void> {
  const pairs = Math.max(50, Number(args[0] ?? 400));
  const storage = await openEmbedded();
  let now = Date.parse('2026-05-04T10:00:00Z');
  const mail = { SMTP_URL: 'smtp://localhost:2525', MAIL_FROM: 'plumbline@clinic.example' };
  // Nobody here has to wait for a limit: the clock is a minute further at each request.
  const server = await startTestServer(storage, { now: () => (now += MINUTE) }, mail);
  const asked: Readonly<Record<string, (email: string) => Promise<boolean>>> = {
    'refused sign-ins': async (email) => (await signIn(server, email, 'not the password')).status === 401,
    'asking for a new password': async (email) =>
      (await sendJson(server, 'POST', '/api/resets', { email })).status === 204,
  };
  for (const [name, ask] of Object.entries(asked)) print(name, pairs, await measure(server, pairs, ask));
  await server.close();
  await storage.close();
}

async function measure(
  server: TestServer,
  pairs: number,
  ask: (email: string) => Promise<boolean>,
): Promise<Times> {
  const { passwordHash } = await seedAccount(server);
  const known = async () => (await seedAccount(server, { passwordHash })).email;
  // An account is made here too, so that what went before is the same.
  const stranger = async () => (await known()).replace(/\.[0-9a-f]{8}/, `.${randomUUID().slice(0, 8)}`);
  const addresses: Readonly<Record<Group, () => Promise<string>>> = {
    known,
    unknown: stranger,
    'unknown again': stranger,
  };
  const times: Record<Group, number[]> = { known: [], unknown: [], 'unknown again': [] };
  for (let at = 0; at < pairs + WARM_UP; at += 1) {
    // Every group comes first, second and last equally often.
    for (const group of rotated(Object.keys(addresses) as Group[], at)) {
      const email = await addresses[group]();
      // What an answer left to be done is done before the next is timed, as it would be with one visitor.
      await new Promise((resolve) => setTimeout(resolve, 5));
      const begun = performance.now();
      if (!(await ask(email))) throw new Error('the server answered something else');
      if (at >= WARM_UP) times[group].push(performance.now() - begun);
    }
  }
  return times;
}

type Times = Readonly<Record<Group, readonly number[]>>;
type Group = 'known' | 'unknown' | 'unknown again';

const rotated = <T>(list: readonly T[], by: number): readonly T[] =>
  list.map((_, at) => list[(at + by) % list.length]!);

function print(name: string, pairs: number, times: Times): void {
  const means = Object.fromEntries(
    Object.entries(times).map(([group, all]) => [group, trimmedMean(all)]),
  ) as Record<Group, number>;
  console.log(`${name}, ${pairs} of each kind, interleaved, means without the outer 5 % in ms`);
  for (const [group, mean] of Object.entries(means)) console.log(`  ${group.padEnd(14)} ${mean.toFixed(2)}`);
  const percent = (a: number, b: number) => (100 * (a - b)) / b;
  const difference = percent(means.known, means.unknown);
  const chance = percent(means['unknown again'], means.unknown);
  console.log(`difference known / unknown   ${difference.toFixed(2)} % (goal: below ${GOAL_PERCENT} %)`);
  console.log(`difference by chance alone   ${chance.toFixed(2)} %`);
  if (Math.abs(difference) >= GOAL_PERCENT) process.exitCode = 1;
}

function trimmedMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * TRIMMED);
  const kept = sorted.slice(cut, sorted.length - cut);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

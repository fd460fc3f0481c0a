import { randomUUID } from 'node:crypto';
import { seedAccount, signIn } from '../../tests/support/accounts.ts';
import { openEmbedded } from '../../tests/support/openEmbedded.ts';
import { startTestServer } from '../../tests/support/testServer.ts';

const MINUTE = 60_000;
const GOAL_PERCENT = 5;
/** Of each end, so that a pause of the machine does not decide. */
const TRIMMED = 0.05;

/**
 * How much longer a refused sign-in takes where there is an account than where there is none: whole requests over HTTP,
 * durable store, interleaved in turns, each address asked once. Beside it, what happens by chance: the same for two
 * groups that both have no account.
 */
export async function run(args: string[]): Promise<void> {
  const pairs = Math.max(50, Number(args[0] ?? 400));
  const storage = await openEmbedded();
  let now = Date.parse('2026-05-04T10:00:00Z');
  const server = await startTestServer(storage, { now: () => now });
  const { passwordHash } = await seedAccount(server);
  const addresses: Readonly<Record<Group, () => Promise<string>>> = {
    known: async () => (await seedAccount(server, { passwordHash })).email,
    unknown: async () => `Lea.${randomUUID().slice(0, 8)}@clinic.example`,
    'unknown again': async () => `Lea.${randomUUID().slice(0, 8)}@clinic.example`,
  };
  const times: Record<Group, number[]> = { known: [], unknown: [], 'unknown again': [] };
  for (let at = 0; at < pairs + 10; at += 1) {
    // Every group comes first, second and last equally often.
    for (const group of rotated(Object.keys(addresses) as Group[], at)) {
      const email = await addresses[group]();
      now += MINUTE;
      const begun = performance.now();
      const { status } = await signIn(server, email, 'not the password');
      if (status !== 401) throw new Error(`a refused sign-in answered ${status}`);
      // The first ones warm the machine up.
      if (at >= 10) times[group].push(performance.now() - begun);
    }
  }
  await server.close();
  await storage.close();
  print(pairs, times);
}

type Group = 'known' | 'unknown' | 'unknown again';

const rotated = <T>(list: readonly T[], by: number): readonly T[] =>
  list.map((_, at) => list[(at + by) % list.length]!);

function print(pairs: number, times: Readonly<Record<Group, number[]>>): void {
  const means = Object.fromEntries(
    Object.entries(times).map(([group, all]) => [group, trimmedMean(all)]),
  ) as Record<Group, number>;
  console.log(`refused sign-ins, ${pairs} of each kind, interleaved, means without the outer 5 % in ms`);
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

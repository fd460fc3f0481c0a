import { Problem } from '../../problems.ts';
import { isFirst } from '../../storage/isFirst.ts';
import { emailKeyOf } from '../../storage/people.ts';
import { networkOf } from '../addressLimiter.ts';
import type { Deps } from '../deps.ts';
import type { RouteRequest } from '../route.ts';
import { knownBrowserOf } from './knownBrowser.ts';
import { countTry, type Try } from './tries.ts';

/** Of all networks together, against one account. DECISIONS.md has the arithmetic. */
const CEILING = 100;
const CEILING_MS = 3_600_000;
/** Rounds of compare-and-set before somebody who tries many at once is told to wait. */
const ROUNDS = 20;

type Needs = Pick<Deps, 'collections' | 'secrets' | 'now' | 'config'>;

/**
 * Counts a try to sign in, before it is made and whether there is such an account or not. A browser that signed in as
 * this account before has a count of its own. Everybody else has one for their network, so that nobody can keep the owner
 * out from elsewhere, under a ceiling over all networks, so that many of them cannot guess either.
 * @throws too-many-requests while it has to wait
 */
export async function countSignIn(
  deps: Needs,
  request: Pick<RouteRequest, 'address' | 'cookie'>,
  email: string,
): Promise<Try> {
  const key = emailKeyOf(email);
  const browser = knownBrowserOf(deps, request, key);
  if (browser !== undefined) return await countTry(deps, 'sign-in', `${key} browser ${browser}`);
  const near = await countTry(deps, 'sign-in', `${key} network ${networkOf(request.address)}`);
  try {
    const giveBack = await countUnderCeiling(deps, key);
    return {
      ...near,
      succeeded: async () => {
        await near.succeeded();
        await giveBack();
      },
      undo: async () => {
        await near.undo();
        await giveBack();
      },
    };
  } catch (error) {
    await near.undo();
    throw error;
  }
}

/** Counts one under the ceiling of the hour; what it gives takes that one back. */
async function countUnderCeiling(deps: Needs, key: string): Promise<() => Promise<void>> {
  const { attempts } = deps.collections;
  const _id = deps.secrets.recognise('sign-in ceiling', key);
  for (let round = 0; round < ROUNDS; round += 1) {
    const time = deps.now();
    const found = await attempts.get(_id);
    const fresh = { failures: 1, expiresAt: time + CEILING_MS };
    if (found === undefined) {
      if (await isFirst(attempts.insert({ _id, ...fresh })))
        return () => takeBack(deps, _id, fresh.expiresAt);
      continue;
    }
    const { failures, expiresAt } = found;
    const isOver = expiresAt <= time;
    if (!isOver && failures >= CEILING) throw waitFor(expiresAt - time);
    const set = isOver ? fresh : { failures: failures + 1, expiresAt };
    if ((await attempts.change({ _id, failures, expiresAt }, { set })) !== undefined)
      return () => takeBack(deps, _id, set.expiresAt);
  }
  throw waitFor(1_000);
}

async function takeBack({ collections: { attempts } }: Needs, _id: string, expiresAt: number): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await attempts.get(_id);
    if (found?.expiresAt !== expiresAt) return;
    const { failures } = found;
    const set = { failures: failures - 1 };
    if ((await attempts.change({ _id, failures, expiresAt }, { set })) !== undefined) return;
  }
}

const waitFor = (ms: number) => new Problem('too-many-requests', { retryAfterSeconds: Math.ceil(ms / 1000) });

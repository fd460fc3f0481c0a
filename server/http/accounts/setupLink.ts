import { hashSecret } from '../../secrets.ts';
import { auditEvent } from '../../storage/auditEvent.ts';
import { isFirst } from '../../storage/isFirst.ts';
import { hasPeople } from '../../storage/people.ts';
import type { OneTimeLinkDoc } from '../../storage/schemas/oneTimeLinks.ts';
import type { Deps } from '../deps.ts';

/** There is one link for the first set-up and never a second, so it needs no random name. */
const ID = 'setup';
const VALID_MS = 24 * 3_600_000;

type Needs = Pick<Deps, 'collections' | 'secrets' | 'now'> & {
  readonly config: Pick<Deps['config'], 'publicUrl'>;
};

/**
 * The link that makes the first account, valid for 24 hours; every call makes another token and ends the one before.
 * Undefined once anybody has an account. `by` is who asked: the start of a server, or a person at the shell.
 */
export async function renewSetupLink(deps: Needs, by: 'system' | 'shell'): Promise<string | undefined> {
  const { oneTimeLinks, people } = deps.collections;
  for (;;) {
    if (await hasPeople(people)) return undefined;
    const now = deps.now();
    const found = await oneTimeLinks.get(ID);
    // Never one that another store under the same key had before.
    const generation = Math.max(now, (found?.generation ?? 0) + 1);
    const token = deps.secrets.mint('setup', ID, generation);
    const fresh = {
      tokenHash: hashSecret(token),
      state: 'open',
      generation,
      createdAt: now,
      expiresAt: now + VALID_MS,
    } as const;
    const events = [auditEvent('setupLink.made', { at: now, by, organisation: '', subject: ID })];
    const done =
      found === undefined
        ? await isFirst(oneTimeLinks.insert({ ...blank, ...fresh }, events))
        : await oneTimeLinks.change({ _id: ID, generation: found.generation }, { set: fresh }, { events });
    if (done) return `${deps.config.publicUrl}/set-up#${token}`;
  }
}

const blank = { _id: ID, once: ID, kind: 'setup', person: '', organisation: '', join: null } as const;

/** The open link of this token; undefined when it was used, has run out, or somebody has an account already. */
export async function findSetupLink(
  { collections, now }: Pick<Deps, 'collections' | 'now'>,
  token: string,
): Promise<OneTimeLinkDoc | undefined> {
  const link = await collections.oneTimeLinks.findOne({ tokenHash: hashSecret(token) });
  if (link?.kind !== 'setup' || link.state !== 'open' || link.expiresAt <= now()) return undefined;
  return (await hasPeople(collections.people)) ? undefined : link;
}

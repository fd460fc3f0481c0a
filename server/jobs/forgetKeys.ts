import { hashSecret } from '../secrets.ts';
import type { Collections } from '../storage/storage.ts';

interface ForgetDeps {
  readonly collections: Pick<Collections, 'responses'>;
  /** A random UUID. */
  readonly newId: () => string;
}

/** How many answers of a wave can still be found by the keys that browsers hold, or were withdrawn. */
export async function countKeys({ collections }: ForgetDeps, wave: string): Promise<number> {
  const { responses } = collections;
  const forgotten = await responses.count({ wave, state: 'stored', bodyMac: '' });
  return (await responses.count({ wave })) - forgotten;
}

/**
 * Cuts the threads between browsers and the answers of an ended wave: withdrawn ones go, the others get noise for keys. Safe
 * to run again and in parallel; says how many it found.
 */
export async function forgetKeys({ collections, newId }: ForgetDeps, wave: string): Promise<number> {
  const { responses } = collections;
  // What was taken back leaves nothing behind; the outcome says how many, or that there were some.
  let count = await responses.remove({ wave, state: 'withdrawn' });
  for await (const { _id, bodyMac } of responses.stream({ wave })) {
    if (bodyMac === '') continue;
    const noise = () => hashSecret(newId());
    await responses.change({ _id }, { set: { onceKey: noise(), withdrawalHash: noise(), bodyMac: '' } });
    count += 1;
  }
  return count;
}

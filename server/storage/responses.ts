import { type Collection, Conflict } from './collection.ts';
import { StorageUnavailable } from './errors.ts';
import type { InvitationDoc } from './schemas/invitations.ts';
import type { ResponseDoc } from './schemas/responses.ts';

export type Responses = Collection<ResponseDoc>;

/** What became of a submission. `code-taken`: another answer has the same withdrawal code. */
export type ResponseOutcome = 'stored' | 'replay' | 'withdrawn' | 'key-reused' | 'code-taken';

/**
 * Spends an invitation for one idempotency key, of which `spentBy` is a hash. True as often as that same key asks, so that
 * an attempt which died before the answer was stored can be finished; false for every other key.
 */
export async function spendInvitation(
  invitations: Collection<InvitationDoc>,
  invitation: InvitationDoc,
  spentBy: string,
): Promise<boolean> {
  if (invitation.spentBy !== '') return invitation.spentBy === spentBy;
  const { tokenHash } = invitation;
  const spent = await invitations.change({ tokenHash, spentBy: '' }, { set: { spentBy } });
  if (spent !== undefined) return true;
  return (await invitations.findOne({ tokenHash }))?.spentBy === spentBy;
}

/** Stores an answer once per key. The unique index decides, never a look beforehand. */
export async function storeResponse(responses: Responses, doc: ResponseDoc): Promise<ResponseOutcome> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await responses.insert(doc);
      return 'stored';
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      const earlier = await findEarlier(responses, doc);
      if (earlier !== undefined) return earlier;
      if (error.index === 'withdrawalHash') return 'code-taken';
      if (error.index !== 'onceKey') throw error;
      // The wave was computed between the two calls, and its keys were forgotten.
    }
  }
  throw new StorageUnavailable('the key of an answer is taken and cannot be read');
}

/** What an earlier attempt with the same key came to; undefined when there was none. */
export async function findEarlier(
  responses: Responses,
  doc: ResponseDoc,
): Promise<'replay' | 'withdrawn' | 'key-reused' | undefined> {
  const earlier = await responses.findOne({ onceKey: doc.onceKey });
  if (earlier === undefined) return undefined;
  // Another wave's answers are nobody's business here, not even that they were withdrawn.
  if (earlier.wave !== doc.wave) return 'key-reused';
  if (earlier.state === 'withdrawn') return 'withdrawn';
  return earlier.bodyMac === doc.bodyMac ? 'replay' : 'key-reused';
}

/** Clears everything that was said. What stays says that there was an answer, so that a replay gets no second life. */
export async function withdrawResponse(responses: Responses, withdrawalHash: string): Promise<void> {
  await responses.change(
    { withdrawalHash, state: 'stored' },
    { set: { state: 'withdrawn', role: '', survey: null, seconds: null, bodyMac: '' } },
  );
}

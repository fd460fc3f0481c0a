import { randomUUID } from 'node:crypto';
import { hashSecret } from '../../server/secrets.ts';
import type { ResponseDoc } from '../../server/storage/schemas/responses.ts';
import type { WaveDoc } from '../../server/storage/schemas/waves.ts';
import type { Collections } from '../../server/storage/storage.ts';

/** An answer put into the store directly, as a respondent's browser would have had it stored. */
export async function storeAnswer(
  { responses }: Pick<Collections, 'responses'>,
  { _id, instrument, version, hash, notice }: WaveDoc,
  role: string,
  more: Partial<ResponseDoc> = {},
): Promise<ResponseDoc> {
  const noise = () => hashSecret(randomUUID());
  const doc: ResponseDoc = {
    _id: randomUUID(),
    wave: _id,
    onceKey: noise(),
    bodyMac: noise(),
    withdrawalHash: noise(),
    state: 'stored',
    role,
    notice,
    survey: { instrument, version, hash, answers: { role, treats: 'no' } },
    seconds: null,
    ...more,
  };
  await responses.insert(doc);
  return doc;
}

/** So many answers of each role. */
export async function storeAnswers(
  collections: Pick<Collections, 'responses'>,
  wave: WaveDoc,
  byRole: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [role, count] of Object.entries(byRole))
    for (let made = 0; made < count; made += 1) await storeAnswer(collections, wave, role);
}

import type { WaveDoc } from './schemas/waves.ts';
import type { Collections } from './storage.ts';

/** Stored answers of a wave by the roles of its staff. */
export async function countByRole(
  { responses }: Pick<Collections, 'responses'>,
  { _id: wave, expectedStaff }: Pick<WaveDoc, '_id' | 'expectedStaff'>,
): Promise<Readonly<Record<string, number>>> {
  const roles = Object.keys(expectedStaff.byRole);
  const counts = await Promise.all(
    roles.map(async (role) => [role, await responses.count({ wave, state: 'stored', role })] as const),
  );
  return Object.fromEntries(counts);
}

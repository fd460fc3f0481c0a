import type { Deps } from '../deps.ts';

/** The name of somebody who did or will do something; an account may be gone. */
export async function personView({ collections }: Deps, id: string): Promise<{ id: string; name: string }> {
  const person = await collections.people.get(id);
  const name = person?.state === 'active' ? person.name : 'Somebody who has left';
  return { id, name };
}

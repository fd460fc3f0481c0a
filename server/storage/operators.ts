import type { EventDraft } from './collection.ts';
import { isFirst } from './isFirst.ts';
import type { InstallationDoc } from './schemas/installation.ts';
import type { Collections } from './storage.ts';

type Store = Pick<Collections, 'people' | 'installation'>;

/** Makes an account an operator's; undone by `removeOperator`. False when there is no such account any more. */
export async function addOperator(
  store: Store,
  person: string,
  events: readonly EventDraft[],
): Promise<boolean> {
  const where = { _id: person, state: 'active' } as const;
  if ((await store.people.change(where, { set: { isOperator: true } }, { events })) === undefined)
    return false;
  await keepOperator(store, person);
  return true;
}

/** Takes the operator's role away, unless nobody else has it; false then. */
export async function removeOperator(
  store: Store,
  person: string,
  events: readonly EventDraft[],
): Promise<boolean> {
  if (!(await releaseOperator(store, person))) return false;
  await store.people.change({ _id: person }, { set: { isOperator: false } }, { events });
  return true;
}

/**
 * Afterwards nobody relies on this operator, who may go; false when there is no other to rely on. Of two who go at once
 * the second finds the first among those who are leaving, since both change the one document.
 */
export async function releaseOperator(store: Store, person: string): Promise<boolean> {
  return await changeLeaving(store, (leaving, operators) => {
    const stays = operators.some((one) => one !== person && !leaving.includes(one));
    // Who has gone need not be remembered.
    return stays ? [...leaving.filter((one) => one !== person && operators.includes(one)), person] : null;
  });
}

/** An operator who was about to go stays after all. */
export async function keepOperator(store: Store, person: string): Promise<void> {
  await changeLeaving(store, (leaving) => leaving.filter((one) => one !== person));
}

type Next = (leaving: InstallationDoc['leaving'], operators: readonly string[]) => readonly string[] | null;

/** The document is read before the people: whoever changes either in between changes its revision as well. */
async function changeLeaving({ people, installation }: Store, next: Next): Promise<boolean> {
  for (;;) {
    const found = await installation.get('operators');
    const operators = await people.find({ isOperator: true }, { limit: 1_000 });
    const ids = operators.map((one) => one._id);
    const leaving = next(found?.leaving ?? [], ids);
    if (leaving === null) return false;
    if (found === undefined) {
      const first = { _id: 'operators', fingerprint: '', leaving, revision: 1 } as const;
      if (await isFirst(installation.insert(first))) return true;
      continue;
    }
    const { _id, revision } = found;
    const set = { leaving, revision: revision + 1 };
    if ((await installation.change({ _id, revision }, { set })) !== undefined) return true;
  }
}

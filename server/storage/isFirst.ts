import { Conflict } from './collection.ts';

/** Whether an insert was the first of its kind; false when a unique index holds another. */
export async function isFirst(inserting: Promise<void>): Promise<boolean> {
  try {
    await inserting;
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

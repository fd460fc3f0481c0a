import type { Collection, Doc, Where } from './collection.ts';

const PAGE = 200;

/** Everything that matches, by `_id`, in keyset pages: no cursor stays open, and writing goes on meanwhile. */
export async function* streamPages<T extends Doc>(
  collection: Pick<Collection<T>, 'find'>,
  where: Where<T>,
): AsyncGenerator<T> {
  let after: T | undefined;
  do {
    const page: readonly T[] = await collection.find(where, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    yield* page;
    after = page.length < PAGE ? undefined : page.at(-1);
  } while (after !== undefined);
}

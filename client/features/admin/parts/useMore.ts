import { useState } from 'react';

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A long list, page after page. */
export function useMore<T>(first: Page<T>) {
  const [page, setPage] = useState(first);
  const add = ({ items, next }: Page<T>) => setPage((shown) => ({ items: [...shown.items, ...items], next }));
  const setItems = (change: (items: readonly T[]) => readonly T[]) =>
    setPage((shown) => ({ ...shown, items: change(shown.items) }));
  return { ...page, add, setItems };
}

/** Milliseconds by item. Durations only: nothing in here says when. */
export type Spent = Readonly<Record<string, number>>;

export interface ItemClock {
  /** The person can see the questions from now on. */
  readonly start: () => void;
  /** The person left the questions, or put the window out of sight. What they read before counts for the next answer. */
  readonly stop: () => void;
  /** These items have just been answered, or answered otherwise. */
  readonly answered: (items: readonly string[]) => void;
  readonly spent: () => Spent;
}

/**
 * Measures how long each item took although a whole page of them is on the screen: the time since the answer before belongs
 * to the item that is answered now, reading and hesitation included. The first answer of a page therefore carries the
 * reading of the page's introduction; answering again adds to the item. Where one click changes several answers, the first of
 * them is the one that was clicked. `now`: a clock that never jumps (performance.now), in milliseconds.
 */
export function createItemClock(now: () => number, before: Spent = {}): ItemClock {
  const spent: Record<string, number> = { ...before };
  let runningSince: number | null = null;
  let waiting = 0;
  const settle = () => {
    if (runningSince === null) return;
    const at = now();
    waiting += at - runningSince;
    runningSince = at;
  };
  return {
    start: () => {
      settle();
      runningSince ??= now();
    },
    stop: () => {
      settle();
      runningSince = null;
    },
    answered: ([item]) => {
      if (item === undefined) return;
      settle();
      spent[item] = Math.round((spent[item] ?? 0) + waiting);
      waiting = 0;
    },
    spent: () => ({ ...spent }),
  };
}

/** An hour on one item is a person who was called away; the server takes no more. */
const mostSeconds = 3600;

/** Whole seconds of the items that have an answer, as they are sent. */
export function wholeSeconds(spent: Spent, answered: readonly string[]): Record<string, number> {
  const known = answered.filter((item) => spent[item] !== undefined);
  return Object.fromEntries(
    known.map((item) => [item, Math.min(mostSeconds, Math.round((spent[item] ?? 0) / 1000))]),
  );
}

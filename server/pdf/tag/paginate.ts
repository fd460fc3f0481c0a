export interface Measured {
  readonly height: number;
  /** A heading: never the last thing on a page. */
  readonly keepWithNext?: boolean;
}

/**
 * Decides where new pages begin: the indexes of the items that start one. A heading stays with what follows it, and the
 * last page never holds a single item if another can join it (`avoidWidow`). An item taller than a page keeps its place and is parted there.
 *
 * @example paginate([{ height: 40 }, { height: 40 }, { height: 40 }], 100, 100) // [1]: two and one would leave a widow
 */
export function paginate(
  items: readonly Measured[],
  firstRoom: number,
  pageRoom: number,
  avoidWidow = true,
): readonly number[] {
  const starts: number[] = [];
  let room = firstRoom;
  let begin = 0;
  items.forEach((item, index) => {
    const isFirst = index === begin;
    const fits = item.height <= room || item.height > pageRoom;
    if (!fits && !(isFirst && starts.length > 0)) {
      let start = index;
      while (start > begin && items[start - 1]?.keepWithNext) start -= 1;
      // Everything so far is headings: they move along, or the page began with them and nothing is won by moving.
      if (start === begin && starts.length > 0) start = index;
      starts.push(start);
      begin = start;
      room = pageRoom - heightOf(items.slice(start, index));
    }
    room =
      item.height > pageRoom ? Math.max(0, pageRoom - ((item.height - room) % pageRoom)) : room - item.height;
  });
  return avoidWidow ? withoutWidow(items, starts, pageRoom) : starts;
}

function withoutWidow(items: readonly Measured[], starts: number[], pageRoom: number): readonly number[] {
  const last = starts.at(-1);
  if (last === undefined || last !== items.length - 1 || last < 2) return starts;
  const before = starts.at(-2) ?? 0;
  let start = last - 1;
  while (start > before && items[start - 1]?.keepWithNext) start -= 1;
  if (start <= before || heightOf(items.slice(start)) > pageRoom) return starts;
  return [...starts.slice(0, -1), start];
}

const heightOf = (items: readonly Measured[]): number => items.reduce((sum, item) => sum + item.height, 0);

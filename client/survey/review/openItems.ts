import type { AskedItem, AskedPage, Part } from '../asked.ts';

/** A page on which something is open, with what is open there. */
export interface OpenPage {
  readonly part: Part;
  readonly page: string;
  readonly title: string;
  readonly items: readonly AskedItem[];
}

export interface PartPages {
  readonly part: Part;
  readonly pages: readonly AskedPage[];
}

export interface OpenItems {
  /** Must be answered before sending. */
  readonly needed: readonly OpenPage[];
  /** Were skipped, which is allowed; named once. */
  readonly skipped: readonly OpenPage[];
  readonly counts: readonly { readonly part: Part; readonly answered: number; readonly asked: number }[];
}

function openPages(parts: readonly PartPages[], isOpen: (item: AskedItem) => boolean): readonly OpenPage[] {
  return parts
    .flatMap(({ part, pages }) =>
      pages.map((page) => ({ part, page: page.name, title: page.title, items: page.items.filter(isOpen) })),
    )
    .filter((page) => page.items.length > 0);
}

/** What the last step names before sending. Notes and proofs that were left out are nobody's business. */
export function openItems(parts: readonly PartPages[]): OpenItems {
  return {
    needed: openPages(parts, (item) => !item.answered && item.required),
    skipped: openPages(parts, (item) => !item.answered && !item.required && !item.optional),
    counts: parts.map(({ part, pages }) => {
      const asked = pages.flatMap((page) => page.items).filter((item) => !item.optional);
      return { part, answered: asked.filter((item) => item.answered).length, asked: asked.length };
    }),
  };
}

export const countOpen = (pages: readonly OpenPage[]): number =>
  pages.reduce((sum, page) => sum + page.items.length, 0);

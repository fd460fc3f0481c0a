import type { Recommendations, Report } from '../../core/report/report.ts';
import { paginate } from '../tag/paginate.ts';
import { type Chapters, openChapter } from '../tag/section.ts';
import type { Element, Sheet } from '../tag/sheet.ts';
import { colour, columns, page, styles } from '../theme.ts';
import { widthOf } from '../type/typesetter.ts';
import { setCard } from './actionCard.ts';

type Group = Recommendations['groups'][number];

const cardGap = 12;

interface Item {
  readonly height: number;
  readonly keepWithNext: boolean;
  draw(sect: Element): void;
}

const groupColour = {
  mustDoFirst: colour.alert,
  now: colour.teal,
  next: '#2F7A76',
  later: colour.quiet,
} as const;

/** The plan: what must be done first, then now, next and later, each action with the evidence it rests on. */
export function drawRecommendations(sheet: Sheet, chapters: Chapters, report: Report): void {
  const { recommendations } = report;
  if (recommendations === null) return;
  const items = recommendations.groups
    .filter((group) => group.items.length > 0)
    .flatMap((group) => [headOf(sheet, group), ...cardsOf(sheet, report, group)]);
  const first = items.slice(0, 2).reduce((sum, item) => sum + item.height, -cardGap);
  const sect = openChapter(sheet, chapters, recommendations, Math.min(first, 260));
  // A last card may begin a page alone: the next chapter follows it there. The gap below a card may hang over the page's end.
  const starts = new Set(paginate(items, sheet.room + cardGap, page.bottom - page.top + cardGap, false));
  items.forEach((item, index) => {
    if (starts.has(index)) sheet.addPage();
    item.draw(sect);
  });
}

/** The group's name, and after it on the same line when it is meant. */
function headOf(sheet: Sheet, group: Group): Item {
  const title = sheet.type.set(group.title, styles.subhead, columns(6));
  const introX = page.left + widthOf(title) + 10;
  const intro = sheet.type.set(group.intro, styles.smallQuiet, page.right - introX);
  const height = Math.max(title.height, intro.height + 3.5) + 8;
  return {
    height,
    keepWithNext: true,
    draw: (sect) => {
      const { y } = sheet;
      sheet.tagged(sect, 'H2', () => sheet.show(title, page.left, y));
      sheet.tagged(sect, 'P', () => sheet.show(intro, introX, y + 3.5));
      sheet.y += height;
    },
  };
}

function cardsOf(sheet: Sheet, report: Report, group: Group): readonly Item[] {
  return group.items.map((one, index) => {
    const card = setCard(sheet, one, report.labels, groupColour[group.id]);
    const after = index === group.items.length - 1 ? cardGap + 8 : cardGap;
    return {
      height: card.height + after,
      keepWithNext: false,
      draw: (sect) => {
        card.draw(sect, sheet.y);
        sheet.y += card.height + after;
      },
    };
  });
}

import { en } from '../../../i18n/en.ts';
import type { FlowPart, Place } from './flow.ts';

const t = en.assess;

interface Props {
  readonly parts: readonly FlowPart[];
  readonly place: Place;
  readonly title: string;
  /** Pages of the whole questionnaire. */
  readonly most: number;
}

/** How far it is: one segment a page, the same in words. */
export function Progress({ parts, place, title, most }: Props) {
  const { pages } = place.part;
  // Until the first page is answered, nobody knows how many pages are meant for this person.
  const known = pages[0]?.items.every((item) => item.answered || !item.required) ?? true;
  const total = known ? pages.length : Math.max(most, pages.length);
  return (
    <div className="progress">
      <p className="progress-text">
        <span>{t.part(place.partIndex + 1, parts.length, title)}</span>
        <span>{(known ? t.progress : t.progressUpTo)(place.pageIndex + 1, total)}</span>
      </p>
      <div className="progress-bar" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment is nothing but its place
          <span key={index} className={index <= place.pageIndex ? 'progress-done' : ''} />
        ))}
      </div>
    </div>
  );
}

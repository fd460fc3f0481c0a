import { assess as t } from '../i18n/en/assess.ts';
import type { AskedPage } from './asked.ts';
import './interview.css';

interface Props {
  /** What is being answered. */
  readonly label: string;
  /** The pages as they are asked now, and which of them is shown. */
  readonly pages: readonly AskedPage[];
  readonly at: number;
  /** Pages of the whole questionnaire. */
  readonly most: number;
}

/** How far it is: one segment a page, the same in words. */
export function Progress({ label, pages, at, most }: Props) {
  // Until the first page is answered, nobody knows how many pages are meant for this person.
  const known = pages[0]?.items.every((item) => item.answered || !item.required) ?? true;
  const total = known ? pages.length : Math.max(most, pages.length);
  return (
    <div className="progress">
      <p className="progress-text">
        <span>{label}</span>
        <span>{(known ? t.progress : t.progressUpTo)(at + 1, total)}</span>
      </p>
      <div className="progress-bar" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment is nothing but its place
          <span key={index} className={index <= at ? 'progress-done' : ''} />
        ))}
      </div>
    </div>
  );
}

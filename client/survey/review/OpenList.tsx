import type { Part } from '../asked.ts';
import type { OpenPage } from './openItems.ts';
import './review.css';

interface Props {
  readonly pages: readonly OpenPage[];
  readonly onGoTo: (part: Part, page: string, item: string) => void;
}

/** What is open, page by page, each with a way back to its place. */
export function OpenList({ pages, onGoTo }: Props) {
  return (
    <ul className="open-list">
      {pages.map((page) => (
        <li key={`${page.part}/${page.page}`}>
          <h3>{page.title}</h3>
          <ul>
            {page.items.map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  className="open-item"
                  onClick={() => onGoTo(page.part, page.page, item.id)}
                >
                  {item.title}
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { sitesChecklist as t } from '../../../i18n/en/sitesChecklist.ts';
import type { AskedPage, Interview, ItemFaults } from '../../../survey/asked.ts';
import type { Questions } from '../../../survey/load.ts';
import { Button } from '../../../ui/Button.tsx';

interface Props {
  readonly questions: Questions;
  readonly interview: Interview;
  readonly faults: ItemFaults;
  /** Names the list of parts. */
  readonly label: string;
  readonly page: string | null;
  readonly onPage: (page: string) => void;
  /** After the last part. */
  readonly end: ReactNode;
}

/** The questions, part by part; every part can be gone to at once, since nothing has to be answered in order. */
export function AnswerPages({ questions, interview, faults, label, page, onPage, end }: Props) {
  const [, redraw] = useState(0);
  useEffect(() => interview.subscribe(() => redraw((n) => n + 1)), [interview]);
  const pages = interview.pages();
  const index = Math.max(
    0,
    pages.findIndex((one) => one.name === page),
  );
  const current = pages[index];
  const name = current?.name;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (name !== undefined) interview.goTo(name);
  }, [interview, name]);
  const goTo = (to: AskedPage | undefined) => {
    if (to === undefined) return;
    onPage(to.name);
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  };
  if (current === undefined) return null;
  const { InterviewPage } = questions;
  const following = pages[index + 1];
  return (
    <div className="answering">
      <PartList label={label} pages={pages} current={index} onGo={goTo} />
      <div className="answering-page">
        <p className="soft">{t.page(index + 1, pages.length)}</p>
        <h2 ref={heading} tabIndex={-1}>
          {current.title}
        </h2>
        <p className="measure soft">{current.description}</p>
        <InterviewPage interview={interview} faults={faults} />
        <div className="actions">
          {following === undefined ? (
            end
          ) : (
            <Button look="primary" onClick={() => interview.checkPage() && goTo(following)}>
              {t.next}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

interface PartListProps {
  readonly label: string;
  readonly pages: readonly AskedPage[];
  readonly current: number;
  readonly onGo: (page: AskedPage) => void;
}

function PartList({ label, pages, current, onGo }: PartListProps) {
  return (
    <nav className="parts" aria-label={label}>
      <ul>
        {pages.map((page, index) => {
          const counted = page.items.filter((item) => !item.optional);
          const answered = counted.filter((item) => item.answered).length;
          return (
            <li key={page.name}>
              <button type="button" aria-current={index === current} onClick={() => onGo(page)}>
                <span>{page.title}</span>
                <span className="soft small part-count">{t.progress(answered, counted.length)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

import { review as t } from '../../i18n/en/review.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Part } from '../asked.ts';
import { OpenList } from './OpenList.tsx';
import type { OpenPage, PartPages } from './openItems.ts';
import type { Faults } from './readFaults.ts';

interface Props {
  readonly faults: Faults;
  readonly message: string | null;
  readonly parts: readonly PartPages[];
  readonly onGoTo: (part: Part, page: string, item: string) => void;
}

/** The server's findings with the statement they are about, and a way there. */
export function FaultList({ faults, message, parts, onGoTo }: Props) {
  const pages: OpenPage[] = parts.flatMap(({ part, pages: asked }) =>
    asked.map((page) => ({
      part,
      page: page.name,
      title: page.title,
      items: page.items
        .filter((item) => faults[part].has(item.id))
        .map((item) => ({ ...item, title: `${item.title} ${faults[part].get(item.id)}` })),
    })),
  );
  const found = pages.filter((page) => page.items.length > 0);
  if (message === null && found.length === 0 && faults.others.length === 0) return null;
  return (
    <Notice tone="error" title={t.faultsTitle} live="assertive">
      <p>{message ?? t.faultsText}</p>
      <OpenList pages={found} onGoTo={onGoTo} />
      <ul>
        {faults.others.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

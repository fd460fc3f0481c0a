import { respond } from '../../../i18n/en/respond.ts';
import { review as t } from '../../../i18n/en/review.ts';
import { en } from '../../../i18n/en.ts';
import { FaultList } from '../../../survey/review/FaultList.tsx';
import { useRefusal } from '../../../survey/review/lastRefusal.ts';
import { OpenList } from '../../../survey/review/OpenList.tsx';
import { countOpen, openItems } from '../../../survey/review/openItems.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import type { Draft } from '../draft/draft.ts';
import type { RespondStore } from '../draft/respondStore.ts';
import { startSending } from '../send/startSending.ts';
import { Foot } from './Foot.tsx';
import type { Running } from './useInterview.ts';

interface Props {
  readonly store: RespondStore;
  readonly draft: Draft;
  readonly running: Running;
  readonly onGoTo: (page: string, item: string | null) => void;
}

/** Names once what was left out, and then lets it be. */
export function ReviewStep({ store, draft, running, onGoTo }: Props) {
  const pages = running.interview.pages();
  const parts = [{ part: 'survey' as const, pages }];
  const open = openItems(parts);
  const skipped = countOpen(open.skipped);
  const { faults, message } = useRefusal();
  const goTo = (_: unknown, page: string, item: string) => onGoTo(page, item);
  return (
    <div className="page review">
      <title>{en.common.pageTitle(respond.reviewTitle)}</title>
      <PageHeading eyebrow={t.eyebrow} step="review" focusAtOnce>
        {respond.reviewTitle}
      </PageHeading>
      <FaultList faults={faults} message={message} parts={parts} onGoTo={goTo} />
      {open.needed.length === 0 ? null : (
        <Notice tone="error" title={t.neededTitle}>
          <p>{t.neededText}</p>
          <OpenList pages={open.needed} onGoTo={goTo} />
        </Notice>
      )}
      {skipped === 0 ? (
        <Notice tone="success" title={t.allAnswered} />
      ) : (
        <section className="stack">
          <h2>{respond.openTitle}</h2>
          <p className="measure">{t.openText(skipped)}</p>
          <OpenList pages={open.skipped} onGoTo={goTo} />
        </section>
      )}
      <section className="stack">
        <h2>{respond.sendTitle}</h2>
        <p className="measure">{respond.sendText}</p>
        <div className="actions">
          <Button
            look="primary"
            disabled={open.needed.length > 0}
            onClick={() => startSending(store, running.asked.items)}
          >
            {respond.send}
          </Button>
          <Button look="quiet" onClick={() => onGoTo(pages.at(-1)?.name ?? '', null)}>
            {en.common.back}
          </Button>
        </div>
      </section>
      <Foot store={store} draft={draft} />
    </div>
  );
}

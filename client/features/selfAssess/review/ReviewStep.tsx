import { newKey, newSecret } from '../../../api/secret.ts';
import { review as t } from '../../../i18n/en/review.ts';
import { en } from '../../../i18n/en.ts';
import type { Part } from '../../../survey/asked.ts';
import { FaultList } from '../../../survey/review/FaultList.tsx';
import { setRefusal, useRefusal } from '../../../survey/review/lastRefusal.ts';
import { OpenList } from '../../../survey/review/OpenList.tsx';
import { countOpen, openItems } from '../../../survey/review/openItems.ts';
import { noFaults } from '../../../survey/review/readFaults.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import type { Draft } from '../draft/draft.ts';
import { requestBody } from '../draft/requestBody.ts';
import { theDraft } from '../draft/theDraft.ts';
import { ClearAnswers } from '../questions/ClearAnswers.tsx';
import type { Running } from '../questions/useInterviews.ts';
import { Summary } from './Summary.tsx';

interface Props {
  readonly draft: Draft;
  readonly running: Running;
  readonly consensusAnswers: Readonly<Record<string, string>>;
  readonly onGoTo: (part: Part, page: string, item: string | null) => void;
}

/** From here on the draft is frozen: the key, the secret and every byte of the body are made once. */
function startSending(consensusAnswers: Props['consensusAnswers']): void {
  setRefusal(noFaults, null);
  theDraft.update((now) => {
    const secret = newSecret();
    const body = requestBody(now, secret, consensusAnswers);
    if (body === undefined) return { ...now, position: { step: 'setUp' } };
    return { ...now, sending: { key: newKey(), secret, body } };
  });
}

export function ReviewStep({ draft, running, consensusAnswers, onGoTo }: Props) {
  const parts = running.parts.map((one) => ({ ...one, pages: one.interview.pages() }));
  const open = openItems(parts);
  const { faults, message } = useRefusal();
  const last = parts.at(-1)!;
  const skipped = countOpen(open.skipped);
  return (
    <div className="page review">
      <title>{en.common.pageTitle(t.title)}</title>
      <PageHeading eyebrow={t.eyebrow} step="review">
        {t.title}
      </PageHeading>
      <FaultList faults={faults} message={message} parts={parts} onGoTo={onGoTo} />
      <Summary draft={draft} parts={parts} counts={open.counts} />
      {open.needed.length === 0 ? null : (
        <Notice tone="error" title={t.neededTitle}>
          <p>{t.neededText}</p>
          <OpenList pages={open.needed} onGoTo={onGoTo} />
        </Notice>
      )}
      {skipped === 0 ? (
        <Notice tone="success" title={t.allAnswered} />
      ) : (
        <section className="stack">
          <h2>{t.openTitle}</h2>
          <p className="measure">{t.openText(skipped)}</p>
          <OpenList pages={open.skipped} onGoTo={onGoTo} />
        </section>
      )}
      <section className="stack">
        <h2>{t.sendTitle}</h2>
        <p className="measure">{t.sendText}</p>
        <div className="actions">
          <Button
            look="primary"
            disabled={open.needed.length > 0}
            onClick={() => startSending(consensusAnswers)}
          >
            {t.send}
          </Button>
          <Button look="quiet" onClick={() => onGoTo(last.part, last.pages.at(-1)?.name ?? '', null)}>
            {en.common.back}
          </Button>
        </div>
      </section>
      <ClearAnswers />
    </div>
  );
}

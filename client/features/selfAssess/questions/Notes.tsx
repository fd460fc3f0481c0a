import { assess as t } from '../../../i18n/en/assess.ts';
import { Notice } from '../../../ui/Notice.tsx';

/** What to know before answering this page. */
export function Notes({ changed, consensus }: { readonly changed: boolean; readonly consensus: boolean }) {
  return (
    <>
      {changed ? (
        <Notice tone="warning" title={t.changedTitle}>
          <p>{t.changedText}</p>
        </Notice>
      ) : null}
      {consensus ? (
        <Notice title={t.consensusTitle}>
          <p>{t.consensusText}</p>
        </Notice>
      ) : null}
    </>
  );
}

import { assess as t } from '../../i18n/en/assess.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useOnline } from '../../ui/useOnline.ts';
import '../interview.css';
import type { Keeping } from './draftStore.ts';

interface Props {
  readonly keeping: Keeping;
  readonly sending?: boolean;
  /** What being offline means, where the draft does not outlive the tab. */
  readonly offlineText?: string;
  readonly onAdopt: () => void;
}

/**
 * What the person must know about where the answers are: offline, not kept, or changed in another tab. While
 * sending, the page itself says that it waits for the connection.
 */
export function KeepingNotices({ keeping, sending = false, offlineText = t.offlineText, onAdopt }: Props) {
  const online = useOnline();
  return (
    <div className="page-notices" aria-live="polite">
      {online || (sending && keeping === 'kept') ? null : (
        <Notice tone="warning" title={t.offlineTitle}>
          <p>{keeping === 'kept' ? offlineText : t.blockedText}</p>
        </Notice>
      )}
      {keeping === 'full' ? (
        <Notice tone="warning" title={t.fullTitle}>
          <p>{t.fullText}</p>
        </Notice>
      ) : null}
      {keeping === 'blocked' && online ? (
        <Notice tone="warning" title={t.blockedTitle}>
          <p>{t.blockedText}</p>
        </Notice>
      ) : null}
      {keeping === 'elsewhere' ? (
        <Notice tone="warning" title={t.elsewhereTitle}>
          <p>{t.elsewhereText}</p>
          <Button onClick={onAdopt}>{t.elsewhereAdopt}</Button>
        </Notice>
      ) : null}
    </div>
  );
}

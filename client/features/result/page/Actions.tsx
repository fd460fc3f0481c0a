import { result as t } from '../../../i18n/en/result.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { Access } from './access.ts';
import { CopyLink } from './CopyLink.tsx';
import { DeleteResult } from './DeleteResult.tsx';
import { useDownload } from './useDownload.ts';

interface Props {
  readonly access: Access;
  readonly onRemoved: () => void;
}

const longDay = (isoDay: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(isoDay));

/** What can be done with the result: take it away, pass it on, remove it. */
export function Actions({ access, onRemoved }: Props) {
  const { state, download } = useDownload(access);
  return (
    <div className="page result-actions">
      <div className="actions">
        <Button look="primary" onClick={download} aria-disabled={state.kind === 'working'}>
          {state.kind === 'working' ? t.preparing : t.download}
        </Button>
        <CopyLink />
        <DeleteResult access={access} onRemoved={onRemoved} />
      </div>
      <div aria-live="polite">
        {state.kind === 'done' ? <p>{t.downloaded}</p> : null}
        {state.kind === 'failed' ? (
          <Notice tone="error" title={t.downloadFailed}>
            <p>{state.text}</p>
          </Notice>
        ) : null}
      </div>
      <p className="soft result-keep">
        <strong>{t.keepTitle}.</strong> {t.keepText}{' '}
        {access.expiresOn === null ? '' : t.keptUntil(longDay(access.expiresOn))}
      </p>
    </div>
  );
}

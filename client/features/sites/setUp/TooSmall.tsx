import { Link } from 'react-router';
import type { Preview } from '../../../api/waves.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { Notice } from '../../../ui/Notice.tsx';

/** In place of the button: below the group size nothing would be anonymous, so something better is offered. */
export function TooSmall({ preview }: { readonly preview: Preview }) {
  return (
    <Notice tone="warning" live="polite" title={t.tooSmallTitle(preview.expected)}>
      <p>{t.tooSmallText(preview.minimumGroup)}</p>
      <p>
        <Link className="button button-primary" to="/assess">
          {t.toConsensus}
        </Link>
      </p>
    </Notice>
  );
}

import { Link } from 'react-router';
import type { WaveView } from '../../../api/waves.ts';
import { sitesPrint as t } from '../../../i18n/en/sitesPrint.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import '../../../ui/dialog.css';
import '../sites.css';

interface Props {
  readonly wave: WaveView;
  readonly title: string;
  readonly hint: string;
  /** Where what is printed has no heading of its own. */
  readonly headed?: boolean;
}

/** Above the page on the screen; not on the paper. */
export function PrintBar({ wave, title, hint, headed = false }: Props) {
  return (
    <div className="page print-bar">
      <title>{en.common.pageTitle(title)}</title>
      {headed ? <h1>{title}</h1> : null}
      <p>{hint}</p>
      <div className="actions">
        <Button look="primary" onClick={() => window.print()}>
          {t.print}
        </Button>
        <Link className="button button-secondary" to={`/waves/${wave.id}`}>
          {t.backToWave}
        </Link>
      </div>
    </div>
  );
}

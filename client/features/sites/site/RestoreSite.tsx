import { Link } from 'react-router';
import { restoreSite } from '../../../api/sites.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { Button } from '../../../ui/Button.tsx';
import { Frame } from '../../../ui/Frame.tsx';
import { useAct } from '../../../ui/useAct.ts';
import { useSaid } from '../../../ui/useSaid.tsx';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly onRestored: () => void;
}

/** Right after deleting: what that means, and the way back. */
export function RestoreSite({ id, name, onRestored }: Props) {
  const { say, view } = useSaid();
  const { busy, act } = useAct(say);
  return (
    <Frame title={t.removedTitle(name)} eyebrow={t.siteEyebrow} narrow>
      <p className="measure" role="status">
        {t.removed}
      </p>
      <div className="actions">
        <Button look="primary" disabled={busy} onClick={() => act(() => restoreSite(id), onRestored)}>
          {t.restore}
        </Button>
        <Link className="button button-secondary" to="/home">
          {t.backHome}
        </Link>
      </div>
      {view}
    </Frame>
  );
}

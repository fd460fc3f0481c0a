import { Link } from 'react-router';
import { type DeletionView, restoreOrganisation } from '../../../api/organisations.ts';
import { useSession } from '../../../api/useSession.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { Button } from '../../../ui/Button.tsx';
import { Frame } from '../../../ui/Frame.tsx';
import { useAct } from '../../../ui/useAct.ts';
import { useSaid } from '../../../ui/useSaid.tsx';
import { dayOf } from '../parts/days.ts';

const t = admin.deleted;

interface Props {
  readonly deletion: DeletionView;
  readonly onRestored: () => void;
}

/** Where a deletion is undone. */
export function Deleted({ deletion, onRestored }: Props) {
  const { reload } = useSession();
  const { say, view } = useSaid();
  const { busy, act } = useAct(say);
  const restore = () =>
    act(
      () => restoreOrganisation(deletion.id),
      () => {
        void reload();
        onRestored();
      },
    );
  return (
    <Frame title={t.title(deletion.name)} eyebrow={admin.eyebrow} narrow>
      <p className="measure">{t.text(dayOf(deletion.removeAt))}</p>
      <div className="actions">
        <Button look="primary" aria-disabled={busy} onClick={() => void restore()}>
          {t.restore}
        </Button>
        <Link className="button button-secondary" to="/home">
          {t.home}
        </Link>
      </div>
      {view}
    </Frame>
  );
}

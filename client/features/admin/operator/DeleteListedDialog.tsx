import { admin } from '../../../i18n/en/admin.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

const t = admin.operator;

interface Props {
  readonly name: string;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

export function DeleteListedDialog({ name, onDelete, onClose }: Props) {
  return (
    <Dialog title={t.sureTitle(name)} onClose={onClose}>
      <p>{t.sureText}</p>
      <div className="dialog-actions">
        <Button look="danger" onClick={onDelete}>
          {t.delete}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {en.common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

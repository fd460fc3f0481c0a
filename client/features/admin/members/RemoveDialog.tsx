import type { MemberView } from '../../../api/members.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

const t = admin.members;

interface Props {
  readonly member: MemberView;
  readonly isMe: boolean;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export function RemoveDialog({ member, isMe, onRemove, onClose }: Props) {
  return (
    <Dialog title={t.removeTitle(member.person.name)} onClose={onClose}>
      <p>{isMe ? t.removeSelf : t.removeText}</p>
      <div className="dialog-actions">
        <Button look="danger" onClick={onRemove}>
          {t.remove}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {en.common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

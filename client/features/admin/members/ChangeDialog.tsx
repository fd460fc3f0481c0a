import { useState } from 'react';
import type { MemberView, RoleAt } from '../../../api/members.ts';
import type { ListedSite } from '../../../api/sites.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { staying } from '../../../ui/useSubmit.ts';
import { isWhole, RoleFields } from './RoleFields.tsx';

const t = admin.members;

interface Props {
  readonly member: MemberView;
  readonly sites: readonly ListedSite[];
  readonly isMe: boolean;
  readonly onSave: (to: RoleAt) => void;
  readonly onClose: () => void;
}

export function ChangeDialog({ member, sites, isMe, onSave, onClose }: Props) {
  const [at, setAt] = useState<RoleAt>({
    role: member.role,
    // A site that was deleted cannot be chosen again.
    sites: member.sites?.filter((id) => sites.some((site) => site.id === id)) ?? null,
  });
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (isWhole(at)) onSave(at);
  };
  return (
    <Dialog title={t.changeTitle(member.person.name)} onClose={onClose}>
      <form className="form-grid" onSubmit={staying(save)} noValidate>
        <p>{isMe ? t.changeSelf : t.changeText}</p>
        <RoleFields value={at} onChange={setAt} sites={sites} tried={tried} />
        <div className="dialog-actions">
          <Button look="primary" type="submit">
            {t.save}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {en.common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

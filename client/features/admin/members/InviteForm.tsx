import { useState } from 'react';
import { type InvitedLink, inviteMember, type RoleAt } from '../../../api/members.ts';
import type { ListedSite } from '../../../api/sites.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { session } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { refusalText } from '../../../ui/useAct.ts';
import { faultAt, staying, useSubmit } from '../../../ui/useSubmit.ts';
import { isWhole, RoleFields } from './RoleFields.tsx';

const t = admin.members;
const START: RoleAt = { role: 'lead', sites: null };

interface Props {
  readonly organisation: string;
  readonly sites: readonly ListedSite[];
  readonly onInvited: (email: string, link: InvitedLink) => void;
}

export function InviteForm({ organisation, sites, onInvited }: Props) {
  const [email, setEmail] = useState('');
  const [at, setAt] = useState(START);
  const [tried, setTried] = useState(false);
  const { isSending, failure, run } = useSubmit();
  const send = () => {
    setTried(true);
    if (!isWhole(at)) return;
    void run(
      () => inviteMember(organisation, { email, ...at }),
      (link) => {
        onInvited(email.trim(), link);
        setEmail('');
        setAt(START);
        setTried(false);
      },
    );
  };
  const fault = faultAt(failure, '/email');
  return (
    <form className="panel form-grid" onSubmit={staying(send)} noValidate aria-label={t.inviteTitle}>
      <h2>{t.inviteTitle}</h2>
      <p className="soft">{t.inviteText}</p>
      {failure === null || fault !== undefined ? null : (
        <Notice tone="error" live="assertive" title={session.failedTitle}>
          <p>{refusalText(failure)}</p>
        </Notice>
      )}
      <TextField
        label={t.email}
        type="email"
        inputMode="email"
        autoComplete="off"
        error={fault === undefined ? undefined : t.badEmail}
        value={email}
        onValue={setEmail}
      />
      <RoleFields value={at} onChange={setAt} sites={sites} tried={tried} />
      <div className="actions">
        <Button look="primary" type="submit" aria-disabled={isSending}>
          {t.invite}
        </Button>
      </div>
    </form>
  );
}

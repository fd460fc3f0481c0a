import { useState } from 'react';
import type { InvitedLink, MemberView } from '../../../api/members.ts';
import type { OrganisationView } from '../../../api/organisations.ts';
import type { ListedSite } from '../../../api/sites.ts';
import { admin } from '../../../i18n/en/admin.ts';
import type { Said } from '../../../ui/useSaid.tsx';
import { ChangeDialog } from './ChangeDialog.tsx';
import { MemberLine } from './MemberLine.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { useMemberActs } from './useMemberActs.ts';

const t = admin.members;

interface Props {
  readonly organisation: OrganisationView;
  readonly members: readonly MemberView[];
  readonly sites: readonly ListedSite[];
  readonly say: (said: Said) => void;
  readonly onChanged: () => void;
  readonly onInvited: (email: string, link: InvitedLink) => void;
}

type Asking = { readonly what: 'change' | 'remove'; readonly member: MemberView } | null;

export function MemberList({ organisation, members, sites, ...told }: Props) {
  const [asking, setAsking] = useState<Asking>(null);
  const { me, change, remove } = useMemberActs({ organisation: organisation.id, ...told });
  const isAdmin = organisation.roles.includes('admin');
  const close = () => setAsking(null);
  /** The dialog closes first: what comes of it is said on the page. */
  const closing = (act: () => void) => {
    close();
    act();
  };
  const about = asking === null ? null : { member: asking.member, isMe: asking.member.person.id === me };
  return (
    <section className="stack" aria-labelledby="members">
      <h2 id="members">{t.listTitle}</h2>
      <ul className="plain-list">
        {members.map((member) => (
          <MemberLine
            key={member.id}
            member={member}
            sites={sites}
            isMe={member.person.id === me}
            {...(isAdmin ? { onAsk: (what: 'change' | 'remove') => setAsking({ what, member }) } : {})}
          />
        ))}
      </ul>
      {members.length === 1 && isAdmin ? <p className="measure soft">{t.alone}</p> : null}
      {about === null || asking?.what !== 'change' ? null : (
        <ChangeDialog
          {...about}
          sites={sites.filter((site) => site.state === 'active')}
          onSave={(to) => closing(() => change(about.member, to))}
          onClose={close}
        />
      )}
      {about === null || asking?.what !== 'remove' ? null : (
        <RemoveDialog {...about} onRemove={() => closing(() => remove(about.member))} onClose={close} />
      )}
    </section>
  );
}

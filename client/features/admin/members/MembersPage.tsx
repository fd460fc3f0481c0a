import { useState } from 'react';
import { useParams } from 'react-router';
import { type InvitedLink, loadMembers, type Members } from '../../../api/members.ts';
import { loadOrganisation, type OrganisationView } from '../../../api/organisations.ts';
import { type ListedSite, listSites } from '../../../api/sites.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { en } from '../../../i18n/en.ts';
import { Frame } from '../../../ui/Frame.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { useSaid } from '../../../ui/useSaid.tsx';
import { Missing } from '../organisation/Missing.tsx';
import { HandOver } from '../parts/HandOver.tsx';
import { allOf } from './allOf.ts';
import { InviteForm } from './InviteForm.tsx';
import { MemberList } from './MemberList.tsx';
import { PendingList } from './PendingList.tsx';
import '../admin.css';

const t = admin.members;

interface Whole {
  readonly organisation: OrganisationView;
  readonly members: Members;
  readonly sites: readonly ListedSite[];
}

export function MembersPage() {
  const { id = '' } = useParams();
  const { load, reload } = useLoad(id, () => loadWhole(id));
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <Missing id={id} outcome={load.outcome} onRetry={reload} />;
  return <Loaded whole={load.value} onChanged={reload} />;
}

const loadWhole = (id: string) =>
  allOf({ organisation: loadOrganisation(id), members: loadMembers(id), sites: listSites(id) });

function Loaded({ whole, onChanged }: { readonly whole: Whole; readonly onChanged: () => void }) {
  const { organisation, members } = whole;
  const { say, view } = useSaid();
  const [toHandOver, setToHandOver] = useState<{ email: string; link: string } | null>(null);
  const sites = whole.sites.filter((site) => site.state === 'active');
  const isAdmin = organisation.roles.includes('admin');
  const invited = (email: string, { link }: InvitedLink, text: string) => {
    if (link === null) say({ text });
    setToHandOver(link === null ? null : { email, link });
    onChanged();
  };
  const crumbs = [{ to: `/organisations/${organisation.id}`, text: organisation.name }];
  return (
    <Frame title={t.title} eyebrow={admin.eyebrow} crumbs={crumbs}>
      {isAdmin ? (
        <InviteForm
          organisation={organisation.id}
          sites={sites}
          onInvited={(email, link) => invited(email, link, t.invited(email))}
        />
      ) : null}
      {toHandOver === null ? null : <HandOver key={toHandOver.link} {...toHandOver} />}
      {isAdmin ? (
        <PendingList
          organisation={organisation.id}
          invited={members.invited}
          sites={whole.sites}
          say={say}
          onRenewed={(email, link) => invited(email, link, t.renewed(email))}
          onChanged={onChanged}
        />
      ) : null}
      <MemberList
        organisation={organisation}
        members={members.members}
        sites={whole.sites}
        say={say}
        onChanged={onChanged}
        onInvited={(email, link) => invited(email, link, t.invited(email))}
      />
      {view}
    </Frame>
  );
}

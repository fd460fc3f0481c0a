import {
  changeMembership,
  type InvitedLink,
  inviteMember,
  type MemberView,
  type RoleAt,
  removeMembership,
} from '../../../api/members.ts';
import { useSession, useSignedIn } from '../../../api/useSession.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';

const t = admin.members;

export interface MemberActs {
  readonly organisation: string;
  readonly say: (said: Said) => void;
  readonly onChanged: () => void;
  readonly onInvited: (email: string, link: InvitedLink) => void;
}

/** What an admin does to members. Whoever changes themselves is signed out with it, and is sent to sign in again. */
export function useMemberActs({ organisation, say, onChanged, onInvited }: MemberActs) {
  const me = useSignedIn().person.id;
  const { reload } = useSession();
  const { act } = useAct(say);
  const done = (member: MemberView, said: Said) => {
    if (member.person.id === me) return void reload();
    say(said);
    onChanged();
  };
  const invite = ({ person, role, sites }: MemberView) => {
    const email = person.email ?? '';
    void act(
      () => inviteMember(organisation, { email, role, sites }),
      (link) => onInvited(email, link),
    );
  };
  return {
    me,
    change: (member: MemberView, to: RoleAt) =>
      void act(
        () => changeMembership(member.id, to),
        () => done(member, { text: t.changed(member.person.name) }),
      ),
    remove: (member: MemberView) =>
      void act(
        () => removeMembership(member.id),
        () => done(member, { text: t.removed(member.person.name), undo: () => invite(member) }),
      ),
  };
}

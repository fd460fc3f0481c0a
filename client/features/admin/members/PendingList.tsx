import {
  type InvitedLink,
  type InvitedView,
  inviteMember,
  renewJoinLink,
  withdrawJoinLink,
} from '../../../api/members.ts';
import type { ListedSite } from '../../../api/sites.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';
import { dayOf } from '../parts/days.ts';
import { siteWords } from './siteWords.ts';

const t = admin.members;

interface Props {
  readonly organisation: string;
  readonly invited: readonly InvitedView[];
  readonly sites: readonly ListedSite[];
  readonly say: (said: Said) => void;
  readonly onRenewed: (email: string, link: InvitedLink) => void;
  readonly onChanged: () => void;
}

/** Who was asked and has not come yet. Nothing is shown when there is nobody: the form above says what to do. */
export function PendingList({ organisation, invited, sites, say, onRenewed, onChanged }: Props) {
  const { busy, act } = useAct(say);
  if (invited.length === 0) return null;
  const renew = ({ id, email }: InvitedView) =>
    act(
      () => renewJoinLink(id),
      (link) => onRenewed(email, link),
    );
  const again = ({ email, role, sites: at }: InvitedView) =>
    act(
      () => inviteMember(organisation, { email, role, sites: at }),
      (link) => onRenewed(email, link),
    );
  const withdraw = (one: InvitedView) =>
    act(
      () => withdrawJoinLink(one.id),
      () => {
        say({ text: t.withdrawn(one.email), undo: () => void again(one) });
        onChanged();
      },
    );
  return (
    <section className="stack" aria-labelledby="pending">
      <h2 id="pending">{t.pendingTitle}</h2>
      <ul className="plain-list">
        {invited.map((one) => (
          <li key={one.id} className="line">
            <div>
              <p>
                <strong>{one.email}</strong>
              </p>
              <p>
                {admin.roles[one.role]}, {siteWords(one.sites, sites)}
              </p>
              <p className="soft small">
                {t.mail[one.mail]} · {stateWords(one)}
              </p>
            </div>
            <div className="actions">
              <Button disabled={busy} onClick={() => void renew(one)}>
                {one.mail === 'none' ? t.renew : t.resend}
                <span className="visually-hidden">: {one.email}</span>
              </Button>
              <Button look="quiet" disabled={busy} onClick={() => void withdraw(one)}>
                {t.withdraw}
                <span className="visually-hidden">: {one.email}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const stateWords = ({ expiresAt }: InvitedView): string =>
  Date.parse(expiresAt) > Date.now() ? t.until(dayOf(expiresAt)) : t.over;

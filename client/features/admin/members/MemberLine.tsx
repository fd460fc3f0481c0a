import type { MemberView } from '../../../api/members.ts';
import type { ListedSite } from '../../../api/sites.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { Button } from '../../../ui/Button.tsx';
import { siteWords } from './siteWords.ts';

const t = admin.members;

interface Props {
  readonly member: MemberView;
  readonly sites: readonly ListedSite[];
  readonly isMe: boolean;
  /** Absent for those who may only look. */
  readonly onAsk?: (what: 'change' | 'remove') => void;
}

export function MemberLine({ member, sites, isMe, onAsk }: Props) {
  const { person, role } = member;
  const facts = [
    person.email,
    person.secondFactor === null ? null : person.secondFactor ? t.withFactor : t.withoutFactor,
  ];
  return (
    <li className="line">
      <div>
        <p>
          <strong>{person.name}</strong> {isMe ? <span className="soft">({t.you})</span> : null}
        </p>
        <p>
          {admin.roles[role]}, {siteWords(member.sites, sites)}
        </p>
        <p className="soft small">{facts.filter((fact) => fact !== null).join(' · ')}</p>
      </div>
      {onAsk === undefined ? null : (
        <div className="actions">
          <Button onClick={() => onAsk('change')}>
            {t.change}
            <span className="visually-hidden">: {person.name}</span>
          </Button>
          <Button look="quiet" onClick={() => onAsk('remove')}>
            {t.remove}
            <span className="visually-hidden">: {person.name}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

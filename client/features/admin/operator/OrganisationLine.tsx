import type { ListedOrganisation } from '../../../api/organisations.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayOf } from '../parts/days.ts';

const t = admin.operator;

interface Props {
  readonly organisation: ListedOrganisation;
  readonly busy: boolean;
  readonly onDelete: () => void;
  readonly onRestore: () => void;
}

export function OrganisationLine({ organisation, busy, onDelete, onRestore }: Props) {
  const { name, sites, members, createdAt, removeAt } = organisation;
  const label = <span className="visually-hidden">: {name}</span>;
  return (
    <li className="line">
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p className="soft small">
          {admin.sitesCount(sites)} · {admin.membersCount(members)} · {t.since(dayOf(createdAt))}
        </p>
        {removeAt === null ? null : <p className="small">{t.goneOn(dayOf(removeAt))}</p>}
      </div>
      {removeAt === null ? (
        <Button look="quiet" disabled={busy} onClick={onDelete}>
          {t.delete}
          {label}
        </Button>
      ) : (
        <Button disabled={busy} onClick={onRestore}>
          {t.restore}
          {label}
        </Button>
      )}
    </li>
  );
}

import { sites } from '../../../i18n/en/sites.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';

interface Props {
  readonly byRole: Readonly<Record<string, { readonly answered: number | null; readonly expected: number }>>;
  readonly minimumGroup: number;
}

/** Answers by the roles that there are. What is hidden says so, and once below, why. */
export function RoleTable({ byRole, minimumGroup }: Props) {
  const roles = Object.entries(byRole).filter(
    ([, { answered, expected }]) => expected > 0 || answered !== null,
  );
  if (roles.length === 0) return null;
  const someHidden = roles.some(([, { answered }]) => answered === null);
  return (
    <>
      <table className="role-table">
        <thead>
          <tr>
            <th scope="col">{t.roleColumn}</th>
            <th scope="col">{t.answeredColumn}</th>
            <th scope="col">{t.expectedColumn}</th>
          </tr>
        </thead>
        <tbody>
          {roles.map(([role, { answered, expected }]) => (
            <tr key={role}>
              <th scope="row">{sites.roles[role] ?? role}</th>
              <td className={answered === null ? 'soft' : ''}>{answered === null ? t.hidden : answered}</td>
              <td>{expected}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {someHidden ? <p className="soft small">{t.hiddenWhy(minimumGroup)}</p> : null}
    </>
  );
}

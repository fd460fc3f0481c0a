import type { Account } from '../../../api/account.ts';
import { session as t } from '../../../i18n/en/session.ts';
import { Section } from '../parts/Section.tsx';

const s = t.account;

/** The organisations that an account belongs to, and as what. */
export function Belonging({ account }: { readonly account: Account }) {
  const { memberships, isOperator } = account;
  if (memberships.length === 0 && !isOperator)
    return (
      <Section title={s.belongTitle}>
        <p className="measure">{s.belongNone}</p>
      </Section>
    );
  return (
    <Section title={s.belongTitle}>
      <ul>
        {memberships.map(({ id, organisation, role, sites }) => (
          <li key={id}>
            {organisation.name}: {s.roles[role]}
            {sites === null ? null : `, ${s.someSites(sites.length)}`}
          </li>
        ))}
        {isOperator ? <li>{s.operator}</li> : null}
      </ul>
    </Section>
  );
}

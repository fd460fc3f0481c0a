import { Link } from 'react-router';
import { useSignedIn } from '../../../api/useSession.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { Frame } from '../../../ui/Frame.tsx';
import { useSaid } from '../../../ui/useSaid.tsx';
import { OrganisationSites } from './OrganisationSites.tsx';
import { organisationsOf } from './organisationsOf.ts';
import '../sites.css';

/** Where a lead arrives: the sites of all memberships, and at each the one thing to do next. */
export function HomePage() {
  const session = useSignedIn();
  const { say, view } = useSaid();
  const organisations = organisationsOf(session.memberships);
  return (
    <Frame title={t.homeTitle} eyebrow={t.homeEyebrow}>
      {organisations.length === 0 ? <NoOrganisation isOperator={session.person.isOperator} /> : null}
      {organisations.map((organisation) => (
        <OrganisationSites
          key={organisation.id}
          organisation={organisation}
          named={organisations.length > 1}
          say={say}
        />
      ))}
      {view}
    </Frame>
  );
}

function NoOrganisation({ isOperator }: { readonly isOperator: boolean }) {
  return (
    <section className="empty">
      <h2>{t.noOrganisationTitle}</h2>
      <p>{isOperator ? t.noOrganisationOperator : t.noOrganisationText}</p>
      <div className="actions">
        {isOperator ? (
          <Link className="button button-primary" to="/operator">
            {t.toOperator}
          </Link>
        ) : (
          <Link className="button button-secondary" to="/assess">
            {t.toSelfAssessment}
          </Link>
        )}
      </div>
    </section>
  );
}

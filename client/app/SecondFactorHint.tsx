import { Link, useLocation } from 'react-router';
import { useSession } from '../api/useSession.ts';
import { en } from '../i18n/en.ts';
import { Notice } from '../ui/Notice.tsx';

/** For whoever belongs to an organisation that lets nobody in without a second factor, and has none: where to get it. */
export function SecondFactorHint() {
  const { session } = useSession();
  const { pathname } = useLocation();
  if (session === null || session.person.secondFactor || pathname === '/account') return null;
  const asking = session.memberships.filter((one) => one.organisation.requiresSecondFactor);
  if (asking.length === 0) return null;
  const names = [...new Set(asking.map((one) => one.organisation.name))].join(', ');
  return (
    <div className="site-hint">
      <Notice tone="warning">
        <p>
          {en.common.factorAsked(names)} <Link to="/account">{en.common.factorSetUp}</Link>
        </p>
      </Notice>
    </div>
  );
}

import { Link, useParams } from 'react-router';
import { loadOrganisation, type OrganisationView } from '../../../api/organisations.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { admin as t } from '../../../i18n/en/admin.ts';
import { en } from '../../../i18n/en.ts';
import { Frame } from '../../../ui/Frame.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Missing } from './Missing.tsx';
import '../admin.css';

export function OrganisationPage() {
  const { id = '' } = useParams();
  const { load, reload } = useLoad(id, () => loadOrganisation(id));
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <Missing id={id} outcome={load.outcome} onRetry={reload} />;
  return <Organisation organisation={load.value} />;
}

function Organisation({ organisation }: { readonly organisation: OrganisationView }) {
  const { id, name, roles, sites, members } = organisation;
  const isAdmin = roles.includes('admin');
  const mayList = isAdmin || roles.includes('consultant') || roles.includes('lead');
  return (
    <Frame title={name} eyebrow={t.eyebrow}>
      <p className="soft">{t.yourRoles(roles.map((role) => t.roles[role]).join(', '))}</p>
      <ul className="plain-list ways-on">
        <Way to="/home" title={t.toSites(sites)} text={t.toSitesText} />
        {mayList ? (
          <Way to={`/organisations/${id}/members`} title={t.toMembers(members)} text={t.toMembersText} />
        ) : null}
        {isAdmin ? (
          <>
            <Way to={`/organisations/${id}/settings`} title={t.toSettings} text={t.toSettingsText} />
            <Way to={`/organisations/${id}/log`} title={t.toLog} text={t.toLogText} />
          </>
        ) : null}
      </ul>
    </Frame>
  );
}

function Way({ to, title, text }: { readonly to: string; readonly title: string; readonly text: string }) {
  return (
    <li className="way-on">
      <h2>
        <Link to={to}>{title}</Link>
      </h2>
      <p className="soft">{text}</p>
    </li>
  );
}

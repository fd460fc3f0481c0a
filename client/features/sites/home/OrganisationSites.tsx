import { useState } from 'react';
import { Link } from 'react-router';
import { type ListedSite, listSites } from '../../../api/sites.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { Button } from '../../../ui/Button.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import type { Said } from '../../../ui/useSaid.tsx';
import { SectionFailure } from '../parts/SectionFailure.tsx';
import { AddSite } from './AddSite.tsx';
import { DeletedSites } from './DeletedSites.tsx';
import type { MyOrganisation } from './organisationsOf.ts';
import { SiteCard } from './SiteCard.tsx';

interface Props {
  readonly organisation: MyOrganisation;
  /** Whether its name is shown: with one organisation everybody knows which. */
  readonly named: boolean;
  readonly say: (said: Said) => void;
}

export function OrganisationSites({ organisation, named, say }: Props) {
  const { load, reload } = useLoad(organisation.id, () => listSites(organisation.id));
  if (load.kind === 'loading') return <Loading text="" />;
  if (load.kind === 'failed') return <SectionFailure outcome={load.outcome} onRetry={reload} />;
  const active = load.value.filter((site) => site.state === 'active');
  const deleted = load.value.filter((site) => site.state === 'deleted');
  return (
    <section className="organisation" aria-label={organisation.name}>
      {named ? <h2>{organisation.name}</h2> : null}
      {active.length > 0 ? (
        <ul className="site-list">
          {active.map((site) => (
            <SiteCard key={site.id} site={site} heading={named ? 'h3' : 'h2'} />
          ))}
        </ul>
      ) : null}
      <More organisation={organisation} active={active} say={say} onAdded={reload} />
      <DeletedSites sites={deleted} say={say} onRestored={reload} />
      {organisation.isAdmin ? (
        <p className="soft">
          <Link to={`/organisations/${organisation.id}`}>{t.asks(organisation.name)}</Link>
        </p>
      ) : null}
    </section>
  );
}

interface MoreProps {
  readonly organisation: MyOrganisation;
  readonly active: readonly ListedSite[];
  readonly say: (said: Said) => void;
  readonly onAdded: () => void;
}

/** The way to a further site, or what to do when there is none. */
function More({ organisation, active, say, onAdded }: MoreProps) {
  const [adding, setAdding] = useState(false);
  const none = active.length === 0;
  if (!organisation.mayAddSites) {
    return none ? (
      <div className="empty">
        <h2>{t.noSiteForYouTitle}</h2>
        <p>{t.noSiteForYouText(organisation.name)}</p>
      </div>
    ) : null;
  }
  const done = (name: string) => {
    setAdding(false);
    say({ text: t.siteAdded(name) });
    onAdded();
  };
  const form = (
    <AddSite
      organisation={organisation.id}
      onDone={done}
      {...(none ? {} : { onCancel: () => setAdding(false) })}
    />
  );
  if (none) {
    return (
      <div className="empty">
        <h2>{t.noSiteTitle}</h2>
        <p>{t.noSiteText}</p>
        {form}
      </div>
    );
  }
  return adding ? form : <Button onClick={() => setAdding(true)}>{t.addAnother}</Button>;
}

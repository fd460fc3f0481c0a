import { useState } from 'react';
import { useParams } from 'react-router';
import { type DeletionView, loadOrganisation, type OrganisationView } from '../../../api/organisations.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { useSession } from '../../../api/useSession.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { en } from '../../../i18n/en.ts';
import { Frame } from '../../../ui/Frame.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { useSaid } from '../../../ui/useSaid.tsx';
import { Deleted } from '../organisation/Deleted.tsx';
import { Missing } from '../organisation/Missing.tsx';
import { DeleteSection } from './DeleteSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import { FactorSection } from './FactorSection.tsx';
import { NameSection } from './NameSection.tsx';
import '../admin.css';

const t = admin.settings;

export function SettingsPage() {
  const { id = '' } = useParams();
  const { load, reload, put } = useLoad(id, () => loadOrganisation(id));
  const [deletion, setDeletion] = useState<DeletionView | null>(null);
  if (deletion !== null) return <Deleted deletion={deletion} onRestored={() => setDeletion(null)} />;
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <Missing id={id} outcome={load.outcome} onRetry={reload} />;
  return <Settings organisation={load.value} onChanged={put} onDeleted={setDeletion} />;
}

interface Props {
  readonly organisation: OrganisationView;
  readonly onChanged: (organisation: OrganisationView) => void;
  readonly onDeleted: (deletion: DeletionView) => void;
}

function Settings({ organisation, onChanged, onDeleted }: Props) {
  const { say, view } = useSaid();
  const { reload } = useSession();
  const changed = (text: string) => (next: OrganisationView) => {
    onChanged(next);
    // The menu shows its name, and what it asks of members.
    void reload();
    say({ text });
  };
  const deleted = (deletion: DeletionView) => {
    void reload();
    onDeleted(deletion);
  };
  const crumbs = [{ to: `/organisations/${organisation.id}`, text: organisation.name }];
  return (
    <Frame title={t.title} eyebrow={admin.eyebrow} crumbs={crumbs} narrow>
      <NameSection organisation={organisation} onSaved={changed(t.saved)} />
      <FactorSection organisation={organisation} say={say} onChanged={changed} />
      <ExportSection organisation={organisation} say={say} />
      <DeleteSection organisation={organisation} say={say} onDeleted={deleted} />
      {view}
    </Frame>
  );
}

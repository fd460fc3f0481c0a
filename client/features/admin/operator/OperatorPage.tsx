import { useState } from 'react';
import {
  deleteListed,
  type ListedOrganisation,
  listOrganisations,
  type OrganisationList,
  restoreListed,
} from '../../../api/organisations.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Frame } from '../../../ui/Frame.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { NotHere } from '../../../ui/NotHere.tsx';
import { useAct } from '../../../ui/useAct.ts';
import { useSaid } from '../../../ui/useSaid.tsx';
import { HandOver } from '../parts/HandOver.tsx';
import { useMore } from '../parts/useMore.ts';
import { DeleteListedDialog } from './DeleteListedDialog.tsx';
import { MakeForm } from './MakeForm.tsx';
import { OrganisationLine } from './OrganisationLine.tsx';
import '../admin.css';

const t = admin.operator;

export function OperatorPage() {
  const { load, reload } = useLoad('organisations', () => listOrganisations(null));
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  return <Organisations first={load.value} />;
}

function Organisations({ first }: { readonly first: OrganisationList }) {
  const { say, view } = useSaid();
  const { busy, act } = useAct(say);
  const { items, next, add, setItems } = useMore(first);
  const [toHandOver, setToHandOver] = useState<{ email: string; link: string } | null>(null);
  const [asked, setAsked] = useState<ListedOrganisation | null>(null);
  const put = (changed: ListedOrganisation) =>
    setItems((shown) => shown.map((one) => (one.id === changed.id ? changed : one)));
  const restore = ({ id, name }: ListedOrganisation) =>
    act(
      () => restoreListed(id),
      (changed) => {
        put(changed);
        say({ text: t.restored(name) });
      },
    );
  const remove = (one: ListedOrganisation) => {
    setAsked(null);
    void act(
      () => deleteListed(one.id),
      (changed) => {
        put(changed);
        say({ text: t.deleted(one.name), undo: () => void restore(one) });
      },
    );
  };
  return (
    <Frame title={t.title} eyebrow={t.eyebrow}>
      <p className="measure soft">{items.length === 0 ? t.none : t.text}</p>
      <ul className="plain-list">
        {items.map((one) => (
          <OrganisationLine
            key={one.id}
            organisation={one}
            busy={busy}
            onDelete={() => setAsked(one)}
            onRestore={() => void restore(one)}
          />
        ))}
      </ul>
      {next === null ? null : (
        <Button aria-disabled={busy} onClick={() => void act(() => listOrganisations(next), add)}>
          {t.more}
        </Button>
      )}
      {toHandOver === null ? null : <HandOver key={toHandOver.link} {...toHandOver} />}
      <MakeForm
        onMade={(email, { organisation, link }) => {
          setItems((shown) => [...shown.filter((one) => one.id !== organisation.id), organisation]);
          setToHandOver(link === null ? null : { email, link });
          say({ text: t.made(organisation.name) });
        }}
      />
      {asked === null ? null : (
        <DeleteListedDialog name={asked.name} onDelete={() => remove(asked)} onClose={() => setAsked(null)} />
      )}
      {view}
    </Frame>
  );
}

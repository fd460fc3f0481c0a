import { useParams } from 'react-router';
import { type LoggedEvent, loadEvents, loadOrganisation } from '../../../api/organisations.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Frame } from '../../../ui/Frame.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { useAct } from '../../../ui/useAct.ts';
import { useSaid } from '../../../ui/useSaid.tsx';
import { allOf } from '../members/allOf.ts';
import { Missing } from '../organisation/Missing.tsx';
import { momentOf } from '../parts/days.ts';
import { useMore } from '../parts/useMore.ts';
import { sentence } from './sentence.ts';
import '../admin.css';

const t = admin.log;

export function LogPage() {
  const { id = '' } = useParams();
  const { load, reload } = useLoad(id, () =>
    allOf({ organisation: loadOrganisation(id), log: loadEvents(id, null) }),
  );
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <Missing id={id} outcome={load.outcome} onRetry={reload} />;
  const { organisation, log } = load.value;
  return <Log id={id} name={organisation.name} first={log} />;
}

interface Props {
  readonly id: string;
  readonly name: string;
  readonly first: { readonly items: readonly LoggedEvent[]; readonly next: string | null };
}

function Log({ id, name, first }: Props) {
  const { say, view } = useSaid();
  const { busy, act } = useAct(say);
  const { items, next, add } = useMore(first);
  const crumbs = [{ to: `/organisations/${id}`, text: name }];
  return (
    <Frame title={t.title} eyebrow={admin.eyebrow} crumbs={crumbs}>
      <p className="measure soft">{items.length === 0 ? t.empty : t.text}</p>
      <ol className="plain-list log">
        {items.map((event) => (
          <li key={event.id} className="log-line">
            <time className="soft small" dateTime={event.at}>
              {momentOf(event.at)}
            </time>
            <span>{sentence(event)}</span>
          </li>
        ))}
      </ol>
      {next === null ? null : (
        <Button aria-disabled={busy} onClick={() => void act(() => loadEvents(id, next), add)}>
          {t.earlier}
        </Button>
      )}
      {view}
    </Frame>
  );
}

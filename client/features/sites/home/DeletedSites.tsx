import { type ListedSite, restoreSite } from '../../../api/sites.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { Button } from '../../../ui/Button.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';
import { shortDay } from '../words/times.ts';

interface Props {
  readonly sites: readonly ListedSite[];
  readonly say: (said: Said) => void;
  readonly onRestored: () => void;
}

/** What was deleted in the last 30 days, with the way back. The server names them to administrators only. */
export function DeletedSites({ sites, say, onRestored }: Props) {
  const { busy, act } = useAct(say);
  if (sites.length === 0) return null;
  const restore = (site: ListedSite) =>
    act(
      () => restoreSite(site.id),
      () => {
        say({ text: t.restored(site.name) });
        onRestored();
      },
    );
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <details className="fold">
      <summary>{t.deletedTitle}</summary>
      <ul className="plain-list">
        {sites.map((site) => (
          <li key={site.id} className="line">
            <span>
              <strong>{site.name}</strong>{' '}
              <span className="soft">
                {site.removeAt === null ? '' : t.deletedUntil(shortDay(site.removeAt, zone))}
              </span>
            </span>
            <Button disabled={busy} onClick={() => restore(site)}>
              {t.restore}
              <span className="visually-hidden"> {site.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

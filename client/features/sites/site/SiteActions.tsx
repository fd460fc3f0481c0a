import { useState } from 'react';
import { deleteSite, exportSite, type SiteView } from '../../../api/sites.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { saveFile } from '../../../ui/saveFile.ts';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';
import { RenameSite } from './RenameSite.tsx';

interface Props {
  readonly site: SiteView;
  /** Whether a wave is planned or running here. */
  readonly running: boolean;
  readonly say: (said: Said) => void;
  readonly onChanged: (site: SiteView) => void;
  readonly onDeleted: () => void;
}

/** Rename, take away, delete: what one rarely does, at the end of the page. */
export function SiteActions({ site, running, say, onChanged, onDeleted }: Props) {
  const [asked, setAsked] = useState<'rename' | 'delete' | null>(null);
  const { busy, act } = useAct(say);
  if (!site.mayRun && !site.mayDelete) return null;
  const download = () =>
    act(
      () => exportSite(site.id),
      (file) => {
        saveFile(file.blob, file.name);
        say({ text: t.exported });
      },
    );
  return (
    <section className="page-foot" aria-label={t.siteEyebrow}>
      <div className="actions">
        {site.mayRun ? <Button onClick={() => setAsked('rename')}>{t.rename}</Button> : null}
        <Button disabled={busy} onClick={download}>
          {t.exportSite}
        </Button>
        {site.mayDelete ? (
          <Button look="quiet" onClick={() => setAsked('delete')}>
            {t.remove}
          </Button>
        ) : null}
      </div>
      {asked === 'rename' ? (
        <RenameSite site={site} say={say} onChanged={onChanged} onClose={() => setAsked(null)} />
      ) : null}
      {asked === 'delete' ? (
        <Dialog title={t.removeTitle(site.name)} onClose={() => setAsked(null)}>
          <p>{t.removeText}</p>
          {running ? <p className="strong">{t.removeRunning}</p> : null}
          <div className="dialog-actions">
            <Button look="danger" disabled={busy} onClick={() => act(() => deleteSite(site.id), onDeleted)}>
              {t.removeYes}
            </Button>
            <Button onClick={() => setAsked(null)}>{en.common.cancel}</Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}

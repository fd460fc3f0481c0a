import { useState } from 'react';
import { Link } from 'react-router';
import { loadLink, renewLink } from '../../../api/invitations.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { useAct } from '../../../ui/useAct.ts';
import { SectionFailure } from '../parts/SectionFailure.tsx';
import { CopyLink } from './CopyLink.tsx';
import type { WayProps } from './way.ts';

export function OpenLink({ wave, say }: WayProps) {
  const { load, reload, put } = useLoad(wave.id, () => loadLink(wave.id));
  const [asking, setAsking] = useState(false);
  const { busy, act } = useAct(say);
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <SectionFailure outcome={load.outcome} onRetry={reload} />;
  const { link } = load.value;
  const renew = async () => {
    await act(
      () => renewLink(wave.id),
      (renewed) => {
        put(renewed);
        say({ text: t.renewed });
      },
    );
    setAsking(false);
  };
  return (
    <section className="block" aria-labelledby="way-in">
      <h2 id="way-in">{t.linkTitle}</h2>
      <div className="open-link">
        <div className="stack">
          <p>{t.linkText}</p>
          <CopyLink link={link} />
          <div className="actions">
            <Link className="button button-secondary" to={`/waves/${wave.id}/poster`}>
              {t.poster}
            </Link>
            <Button look="quiet" onClick={() => setAsking(true)}>
              {t.renew}
            </Button>
          </div>
        </div>
        <QrCode text={link} label={t.qrLabel} />
      </div>
      {asking ? (
        <Dialog title={t.renewTitle} onClose={() => setAsking(false)}>
          <p>{t.renewText}</p>
          <div className="dialog-actions">
            <Button look="danger" disabled={busy} onClick={renew}>
              {t.renewYes}
            </Button>
            <Button onClick={() => setAsking(false)}>{en.common.cancel}</Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}

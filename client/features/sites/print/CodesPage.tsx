import { useParams } from 'react-router';
import { type Codes, loadCodes } from '../../../api/invitations.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { loadWave, type WaveView } from '../../../api/waves.ts';
import { sitesPrint as t } from '../../../i18n/en/sitesPrint.ts';
import { en } from '../../../i18n/en.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { NotHere } from '../../../ui/NotHere.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { day } from '../words/times.ts';
import { PrintBar } from './PrintBar.tsx';
import { useMinutes } from './useMinutes.ts';
import './print.css';

/** Eight slips on a page, to be cut and drawn from a pile. Looking at them is logged: they are ways in. */
export function CodesPage() {
  const { id = '' } = useParams();
  const { load, reload } = useLoad(id, () => loadWave(id));
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  return <WithCodes wave={load.value} />;
}

function WithCodes({ wave }: { readonly wave: WaveView }) {
  const { load, reload } = useLoad(wave.id, () => loadCodes(wave.id));
  const minutes = useMinutes(wave);
  if (load.kind === 'failed') return <NotHere outcome={load.outcome} onRetry={reload} />;
  if (load.kind === 'loading' || minutes === undefined) return <Loading text={en.common.loading} />;
  const { codes } = load.value;
  return (
    <>
      <PrintBar
        headed
        wave={wave}
        title={t.codesTitle}
        hint={codes.length === 0 ? t.codesNone : t.codesHint}
      />
      <ul className="slips" aria-label={t.codesTitle}>
        {codes.map((one) => (
          <Slip key={one.code} one={one} wave={wave} minutes={minutes} />
        ))}
      </ul>
    </>
  );
}

interface SlipProps {
  readonly one: Codes['codes'][number];
  readonly wave: WaveView;
  readonly minutes: number;
}

function Slip({ one, wave, minutes }: SlipProps) {
  const address = one.link.replace(/#.*$/, '');
  return (
    <li className="slip">
      <QrCode text={one.link} label={t.qrLabel} />
      <div>
        <p className="slip-site">{wave.site.name}</p>
        <p className="slip-head">{t.slipHead}</p>
        <p className="slip-text">{t.slipText(minutes, day(wave.closesAt, wave.timeZone))}</p>
        <p className="slip-code">
          <span className="visually-hidden">{t.slipCode}: </span>
          {one.code}
        </p>
        <p className="slip-at">
          {t.slipAt} {address}
        </p>
      </div>
    </li>
  );
}

import type { WaveView } from '../../../api/waves.ts';
import { sitesPrint as t } from '../../../i18n/en/sitesPrint.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import { day } from '../words/times.ts';
import { linkGroups } from './linkGroups.ts';

interface Props {
  readonly wave: WaveView;
  readonly link: string;
  readonly minutes: number;
}

/** One A4 page that says who asks, why, how long, and that it is anonymous; the code is large enough for a corridor. */
export function Poster({ wave, link, minutes }: Props) {
  const { site, organisation, minimumGroup, closesAt, timeZone, accountable } = wave;
  const [address, groups] = linkGroups(link);
  return (
    <article className="poster">
      <header>
        <p className="eyebrow">{t.posterEyebrow}</p>
        <h1>{t.posterHead}</h1>
        <p className="poster-who">{t.posterWho(site.name, organisation.name)}</p>
      </header>
      <ul className="poster-points">
        {t.posterPoints({ minutes, minimumGroup }).map((point) => (
          <li key={point.title}>
            <strong>{point.title}</strong>
            <span>{point.text}</span>
          </li>
        ))}
      </ul>
      <div className="poster-in">
        <QrCode text={link} label={t.qrLabel} />
        <div className="poster-way">
          <p className="poster-scan">{t.posterScan}</p>
          <p>{t.posterType}</p>
          <p className="poster-link">
            <span className="poster-address">{address}</span>
            {groups.map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a group is nothing but its place
              <span key={index} className="poster-group">
                {group}
              </span>
            ))}
          </p>
          <p className="poster-until">{t.posterUntil(day(closesAt, timeZone))}</p>
        </div>
      </div>
      <footer>
        <p>{t.posterMeans}</p>
        <p>{t.posterAsk(accountable.name)}</p>
      </footer>
    </article>
  );
}

import { Link } from 'react-router';
import type { WaveView } from '../../../api/waves.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { PhaseTag } from '../parts/PhaseTag.tsx';
import { LoadedResponseLine } from '../parts/ResponseLine.tsx';
import { useNow } from '../parts/useNow.ts';
import { isRunning, phaseWords } from '../words/phases.ts';
import { shortDay } from '../words/times.ts';

export function WaveRow({ wave }: { readonly wave: WaveView }) {
  const now = useNow();
  return (
    <li className="wave-row">
      <div>
        <h3>
          <Link to={`/waves/${wave.id}`}>
            {t.waveNumber(wave.number)}: {wave.instrument.title}
          </Link>
        </h3>
        <p className="soft">
          {t.when(shortDay(wave.opensAt, wave.timeZone), shortDay(wave.closesAt, wave.timeZone))} (
          {wave.timeZone})
        </p>
      </div>
      <div>
        <p>
          <PhaseTag phase={wave.phase} /> {phaseWords(wave, now)}
        </p>
        {isRunning(wave.phase) ? <LoadedResponseLine wave={wave.id} /> : null}
      </div>
    </li>
  );
}

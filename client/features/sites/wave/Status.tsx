import type { WaveView } from '../../../api/waves.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { PhaseTag } from '../parts/PhaseTag.tsx';
import { useNow } from '../parts/useNow.ts';
import { phaseWords } from '../words/phases.ts';
import { dayAndTime } from '../words/times.ts';

/** Where the wave stands, in one line and in one sentence. */
export function Status({ wave }: { readonly wave: WaveView }) {
  const now = useNow();
  const { opensAt, closesAt, graceEndsAt, timeZone } = wave;
  const isAhead = wave.phase === 'planned' || wave.phase === 'cancelled';
  const sentence = sentenceOf(wave, dayAndTime(graceEndsAt, timeZone));
  return (
    <div className="status">
      <p className="status-line">
        <PhaseTag phase={wave.phase} /> <strong>{phaseWords(wave, now)}</strong>
      </p>
      <dl className="times">
        <div>
          <dt>{isAhead ? t.opens : t.opened}</dt>
          <dd>
            <time dateTime={opensAt}>{dayAndTime(opensAt, timeZone)}</time>
          </dd>
        </div>
        <div>
          <dt>{isAhead || wave.phase === 'open' ? t.closes : t.closed}</dt>
          <dd>
            <time dateTime={closesAt}>{dayAndTime(closesAt, timeZone)}</time>
          </dd>
        </div>
      </dl>
      <p className="soft">{t.sinceZone(timeZone)}</p>
      {sentence === null ? null : <p className="measure">{sentence}</p>}
    </div>
  );
}

function sentenceOf({ phase, anonymity }: WaveView, graceEnds: string): string | null {
  if (phase === 'planned') return anonymity === 'personal' ? t.plannedPersonalText : t.plannedText;
  if (phase === 'grace') return t.graceText(graceEnds);
  return phase === 'due' ? t.dueText : null;
}

import { useEvery, useLoad } from '../../../api/useLoad.ts';
import { loadProgress, type Progress, type WaveView } from '../../../api/waves.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { rateMeaning, ratePercent, responseWords } from '../words/rates.ts';

const POLL_SECONDS = 60;

export function ResponsePanel({ wave }: { readonly wave: WaveView }) {
  const { load, reload } = useLoad(wave.id, () => loadProgress(wave.id));
  useEvery(POLL_SECONDS, reload);
  return (
    <section className="block" aria-labelledby="response">
      <h2 id="response">{t.responseTitle}</h2>
      {load.kind === 'ready' ? <Shown wave={wave} progress={load.value} /> : null}
      {load.kind === 'failed' ? <p className="soft">{t.responseFailed}</p> : null}
    </section>
  );
}

function Shown({ wave, progress }: { readonly wave: WaveView; readonly progress: Progress }) {
  const { answered, expected, step } = progress;
  return (
    <>
      <p className="response-words">{responseWords(answered, expected, wave.minimumGroup)}</p>
      <ResponseBar percent={answered === null ? null : ratePercent(answered, expected)} />
      {wave.phase === 'open' ? <p>{rateMeaning(answered, expected)}</p> : null}
      <p className="soft small">{t.responseStep(step)}</p>
    </>
  );
}

/** The words above say it all; this is for the eye. */
function ResponseBar({ percent }: { readonly percent: number | null }) {
  return (
    <svg className="response-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="response-bar-all" width="100" height="4" />
      {percent === null ? null : <rect className="response-bar-in" width={percent} height="4" />}
    </svg>
  );
}

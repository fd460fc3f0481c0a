import { useLoad } from '../../../api/useLoad.ts';
import { loadProgress } from '../../../api/waves.ts';
import { responseWords } from '../words/rates.ts';

interface Shown {
  readonly answered: number | null;
  readonly expected: number;
  readonly step: number;
}

/** The response of a running wave in one line. */
export function ResponseLine({ progress }: { readonly progress: Shown }) {
  const { answered, expected, step } = progress;
  return <p className="soft response-line">{responseWords(answered, expected, step)}</p>;
}

/** The same, asked for first; nothing while it is not known. */
export function LoadedResponseLine({ wave }: { readonly wave: string }) {
  const { load } = useLoad(wave, () => loadProgress(wave));
  if (load.kind !== 'ready') return <p className="soft response-line">&nbsp;</p>;
  return <ResponseLine progress={load.value} />;
}

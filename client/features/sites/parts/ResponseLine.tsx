import { useLoad } from '../../../api/useLoad.ts';
import { loadProgress } from '../../../api/waves.ts';
import { responseWords } from '../words/rates.ts';

/** The response of a running wave in one line; nothing while it is not known. */
export function ResponseLine({ wave }: { readonly wave: string }) {
  const { load } = useLoad(wave, () => loadProgress(wave));
  if (load.kind !== 'ready') return <p className="soft response-line">&nbsp;</p>;
  const { answered, expected, step } = load.value;
  return <p className="soft response-line">{responseWords(answered, expected, step)}</p>;
}

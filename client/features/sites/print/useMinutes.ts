import { loadInstruments } from '../../../api/instruments.ts';
import { useLoad } from '../../../api/useLoad.ts';
import type { WaveView } from '../../../api/waves.ts';

/** How long the survey takes, as the server tells it; undefined until it has. */
export function useMinutes({ instrument }: WaveView): number | undefined {
  const { load } = useLoad('instruments', loadInstruments);
  if (load.kind !== 'ready') return undefined;
  const asked = load.value.find((one) => one.id === instrument.id && one.version === instrument.version);
  return asked?.minutes ?? 10;
}

import type { WaveView } from '../../../api/waves.ts';
import type { Said } from '../../../ui/useSaid.tsx';

/** What every way into a wave is given. */
export interface WayProps {
  readonly wave: WaveView;
  readonly say: (said: Said) => void;
}

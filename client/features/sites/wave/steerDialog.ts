import type { WaveView } from '../../../api/waves.ts';
import type { Said } from '../../../ui/useSaid.tsx';

/** What a dialog that changes the wave is given. */
export interface SteerProps {
  readonly wave: WaveView;
  readonly say: (said: Said) => void;
  /** The wave as the server answered. */
  readonly onChanged: (wave: WaveView) => void;
  /** Where it answers with nothing: ask again. */
  readonly onReload: () => void;
}

export interface SteerDialogProps extends SteerProps {
  readonly onClose: () => void;
}

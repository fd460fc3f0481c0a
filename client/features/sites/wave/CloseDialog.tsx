import { useLoad } from '../../../api/useLoad.ts';
import { closeWave, loadProgress } from '../../../api/waves.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { SteerDialogProps } from './steerDialog.ts';

/** Closing early hurts: it says whom, and what would be lost. */
export function CloseDialog({ wave, say, onReload, onClose }: SteerDialogProps) {
  const { busy, act } = useAct(say);
  const { load } = useLoad(wave.id, () => loadProgress(wave.id));
  const few = load.kind === 'ready' && load.value.answered === null;
  const close = async () => {
    await act(
      () => closeWave(wave.id),
      () => {
        say({ text: t.closeDone });
        onReload();
      },
    );
    onClose();
  };
  return (
    <Dialog title={t.closeTitle} onClose={onClose}>
      <p>{t.closeText}</p>
      {few ? <p className="strong">{t.closeFew(wave.minimumGroup)}</p> : null}
      <div className="dialog-actions">
        <Button look="danger" disabled={busy} onClick={close}>
          {t.closeYes}
        </Button>
        <Button onClick={onClose}>{en.common.cancel}</Button>
      </div>
    </Dialog>
  );
}

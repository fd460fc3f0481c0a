import { cancelWave } from '../../../api/waves.ts';
import { sitesWave as t } from '../../../i18n/en/sitesWave.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { SteerDialogProps } from './steerDialog.ts';

export function CancelDialog({ wave, say, onReload, onClose }: SteerDialogProps) {
  const { busy, act } = useAct(say);
  const cancel = async () => {
    await act(
      () => cancelWave(wave.id),
      () => {
        say({ text: t.cancelDone });
        onReload();
      },
    );
    onClose();
  };
  return (
    <Dialog title={t.cancelTitle} onClose={onClose}>
      <p>{t.cancelText}</p>
      <div className="dialog-actions">
        <Button look="danger" disabled={busy} onClick={cancel}>
          {t.cancelYes}
        </Button>
        <Button onClick={onClose}>{t.cancelNo}</Button>
      </div>
    </Dialog>
  );
}

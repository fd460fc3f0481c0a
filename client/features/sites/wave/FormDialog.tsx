import type { FormEvent, ReactNode } from 'react';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  /** What the button says. */
  readonly submit: string;
  readonly busy: boolean;
  readonly onSubmit: (event: FormEvent) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with a small form in it: Enter sends it. */
export function FormDialog({ title, text, submit, busy, onSubmit, onClose, children }: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="form-grid" onSubmit={onSubmit} noValidate>
        <p>{text}</p>
        {children}
        <div className="dialog-actions">
          <Button look="primary" type="submit" disabled={busy}>
            {submit}
          </Button>
          <Button onClick={onClose}>{en.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

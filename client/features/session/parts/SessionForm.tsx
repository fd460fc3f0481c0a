import { type ReactNode, useEffect, useRef } from 'react';
import { type Submit, staying } from '../../../ui/useSubmit.ts';
import './session.css';

interface Props {
  readonly failure: Submit['failure'];
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A form of this feature: stays on the page, and after a refusal puts the focus on the first field that is at fault. */
export function SessionForm({ failure, onSend, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure !== null) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [failure]);
  return (
    <form ref={form} className="session-form stack" noValidate onSubmit={staying(onSend)}>
      {children}
    </form>
  );
}

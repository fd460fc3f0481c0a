import { Component, type ReactNode } from 'react';
import { en } from '../i18n/en.ts';
import { Button } from '../ui/Button.tsx';

interface State {
  readonly crashed: boolean;
}

/** A fault of ours must not end in a blank page: the answers are still on the device, and this says so. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { crashed: false };

  static getDerivedStateFromError(): State {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="page stack">
        <h1>{en.common.crashTitle}</h1>
        <p className="measure">{en.common.crashText}</p>
        <Button look="primary" onClick={() => window.location.reload()}>
          {en.common.reload}
        </Button>
      </main>
    );
  }
}

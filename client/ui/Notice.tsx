import type { ReactNode } from 'react';
import './notice.css';

interface Props {
  readonly tone?: 'info' | 'warning' | 'error' | 'success';
  readonly title?: string;
  /** Spoken at once by a screen reader when it appears. */
  readonly live?: 'polite' | 'assertive';
  readonly children?: ReactNode;
}

export function Notice({ tone = 'info', title, live, children }: Props) {
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined;
  return (
    <div className={`notice notice-${tone} stack`} role={role}>
      {title === undefined ? null : <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}

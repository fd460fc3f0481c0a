import { type ReactNode, useEffect, useRef } from 'react';
import './pageHeading.css';

interface Props {
  readonly eyebrow?: string;
  readonly children: ReactNode;
  /** When it changes, the heading takes the focus, so that a new step is announced and Tab goes on from the top. */
  readonly step?: string;
  readonly focusAtOnce?: boolean;
}

export function PageHeading({ eyebrow, children, step, focusAtOnce = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(focusAtOnce ? null : step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div className="page-heading">
      {eyebrow === undefined ? null : <p className="eyebrow">{eyebrow}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </div>
  );
}

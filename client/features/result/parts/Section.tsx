import type { ReactNode } from 'react';
import type { Heading } from '../../../../server/core/report/report.ts';
import { partId } from './showPart.ts';

interface Props {
  readonly heading: Heading;
  readonly children: ReactNode;
}

/** A chapter: amber rule, short name, the finding as headline, what to know before reading on. */
export function Section({ heading, children }: Props) {
  return (
    <section id={partId(heading.id)} className="section" aria-labelledby={`head-${heading.id}`}>
      <p className="eyebrow">{heading.eyebrow}</p>
      <h2 id={`head-${heading.id}`} tabIndex={-1}>
        {heading.headline}
      </h2>
      {heading.intro.map((line) => (
        <p key={line} className="section-intro">
          {line}
        </p>
      ))}
      <div className="section-body">{children}</div>
    </section>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { en } from '../i18n/en.ts';
import { PageHeading } from './PageHeading.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  /** Takes the place of something else, so its heading is announced. */
  readonly focus?: boolean;
  readonly children?: ReactNode;
}

/** A whole page that says one thing: not found, deleted, unreachable. */
export function MessagePage({ title, text, focus = false, children }: Props) {
  return (
    <div className="page stack" style={{ '--gap': '1.4rem' } as object}>
      <title>{en.common.pageTitle(title)}</title>
      <PageHeading focusAtOnce={focus}>{title}</PageHeading>
      <p className="measure">{text}</p>
      <div className="actions">
        {children}
        <Link className="button button-secondary" to="/">
          {en.common.toStart}
        </Link>
      </div>
    </div>
  );
}

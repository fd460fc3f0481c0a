import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { en } from '../i18n/en.ts';
import { PageHeading } from './PageHeading.tsx';
import './dialog.css';
import './frame.css';

export interface Crumb {
  readonly to: string;
  readonly text: string;
}

interface Props {
  readonly title: string;
  readonly eyebrow: string;
  /** The way back up. */
  readonly crumbs?: readonly Crumb[];
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

/** What every screen of the lead has: the way back, a heading, room. */
export function Frame({ title, eyebrow, crumbs = [], narrow = false, children }: Props) {
  return (
    <div className={`page sites ${narrow ? 'page-narrow' : ''}`}>
      <title>{en.common.pageTitle(title)}</title>
      {crumbs.length === 0 ? null : (
        <nav className="crumbs" aria-label="Where you are">
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.to}>
                <Link to={crumb.to}>{crumb.text}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <PageHeading eyebrow={eyebrow}>{title}</PageHeading>
      {children}
    </div>
  );
}

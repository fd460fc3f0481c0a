import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { en } from '../i18n/en.ts';
import { SecondFactorHint } from './SecondFactorHint.tsx';
import { SessionMenu } from './SessionMenu.tsx';
import './layout.css';

const review = 'https://doi.org/10.2196/17362';

/** A new page starts at its top, with the focus on its content, as after a full load. */
function useFreshPage() {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const main = useFreshPage();
  return (
    <div className="layout">
      {/* No link: it would replace the fragment, and on a result page that is the secret. */}
      <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
        {en.common.skip}
      </button>
      <header className="site-header">
        <Link to="/" className="wordmark" aria-label={en.common.home}>
          <svg viewBox="0 0 20 28" width="17" height="24" aria-hidden="true">
            <path d="M10 0v15" stroke="var(--amber)" strokeWidth="2" />
            <path d="M3.5 15h13L10 28z" fill="currentColor" />
          </svg>
          {en.common.product}
        </Link>
        <SessionMenu />
      </header>
      <SecondFactorHint />
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <p>{en.common.footer}</p>
        <p>
          <a href={review} rel="noreferrer">
            {en.common.sourceLabel}
          </a>
        </p>
      </footer>
    </div>
  );
}

import { type RefObject, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { type Session, signOut } from '../api/session.ts';
import { leaveForGood, signedInHint } from '../api/signedInHint.ts';
import { useSession } from '../api/useSession.ts';
import { en } from '../i18n/en.ts';

const t = en.common;

/** Pages for people who answer without an account: nothing there asks who they are. */
const WITHOUT = ['/respond', '/withdraw', '/unsubscribe'];

/** Who is signed in, and what they can go to; for everybody else a way to sign in. */
export function SessionMenu() {
  const { state } = useSession();
  const { pathname } = useLocation();
  if (WITHOUT.includes(pathname)) return null;
  if (state.kind === 'signed-in') return <Menu key={pathname} session={state.session} />;
  if (state.kind === 'loading' || pathname === '/sign-in' || pathname === '/set-up') return null;
  // Nobody was asked here; whoever has signed in on this device goes straight to where that is looked up.
  const wasIn = state.kind === 'unknown' && signedInHint.read() === true;
  return (
    <Link className="site-link" to={wasIn ? '/home' : '/sign-in'}>
      {wasIn ? t.mySites : t.signIn}
    </Link>
  );
}

function Menu({ session }: { readonly session: Session }) {
  const [isOpen, setOpen] = useState(false);
  const whole = useRef<HTMLElement>(null);
  useClosing(whole, isOpen, () => setOpen(false));
  const { name, isOperator } = session.person;
  return (
    <nav className="session-menu" aria-label={t.menu} ref={whole}>
      <Link className="site-link" to="/home">
        {t.mySites}
      </Link>
      <button
        type="button"
        className="button button-quiet session-name"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="session-name-text">{name}</span>
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      {isOpen ? (
        <ul className="session-list">
          {organisationsOf(session).map(({ id, name: organisation }) => (
            <li key={id}>
              <Link to={`/organisations/${id}`}>{organisation}</Link>
            </li>
          ))}
          {isOperator ? (
            <li>
              <Link to="/operator">{t.operator}</Link>
            </li>
          ) : null}
          <li>
            <Link to="/account">{t.account}</Link>
          </li>
          <li>
            <SignOut />
          </li>
        </ul>
      ) : null}
    </nav>
  );
}

/** Each organisation once, however many roles somebody has in it. */
function organisationsOf({ memberships }: Session) {
  return [...new Map(memberships.map((one) => [one.organisation.id, one.organisation])).values()];
}

function SignOut() {
  const { reload } = useSession();
  const leave = async () => {
    const outcome = await signOut();
    // Still signed in, and saying otherwise would leave the computer open to whoever comes next.
    if (outcome.kind !== 'answer') return void reload();
    leaveForGood();
  };
  return (
    <button type="button" onClick={() => void leave()}>
      {t.signOut}
    </button>
  );
}

/** Escape, or a click or the focus elsewhere, closes what is open. */
function useClosing(whole: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      whole.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && whole.current?.contains(event.target) === false) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onElsewhere);
    document.addEventListener('focusin', onElsewhere);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onElsewhere);
      document.removeEventListener('focusin', onElsewhere);
    };
  });
}

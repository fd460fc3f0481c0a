import type { Welcome } from '../../../api/respond.ts';
import { respond } from '../../../i18n/en/respond.ts';
import { Button } from '../../../ui/Button.tsx';

const headingId = 'full-notice';

/** No link: it would put a fragment into the address, and here a fragment is somebody's way in. */
function goThere() {
  const heading = document.getElementById(headingId);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

export function ToNotice() {
  return (
    <Button look="quiet" onClick={goThere}>
      {respond.welcome.toNotice}
    </Button>
  );
}

/** All that must be said about the answers, word for word as the wave fixed it. */
export function FullNotice({ notice }: { readonly notice: Welcome['wave']['notice'] }) {
  return (
    <section className="welcome-notice" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>
        {notice.title}
      </h2>
      <dl>
        {notice.sections.map(({ heading, text }) => (
          <div key={heading}>
            <dt>{heading}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

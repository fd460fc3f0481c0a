import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Welcome } from '../../../api/respond.ts';
import { respond } from '../../../i18n/en/respond.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { localTime } from '../../../ui/inWords.ts';
import { PageHeading } from '../../../ui/PageHeading.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** One thing to say, and what can be done about it. */
export function Say({ title, text, children }: Props) {
  return (
    <div className="page page-narrow stack" style={{ '--gap': '1.4rem' } as object}>
      <title>{en.common.pageTitle(title)}</title>
      <PageHeading eyebrow={respond.eyebrow} focusAtOnce>
        {title}
      </PageHeading>
      <p className="measure">{text}</p>
      {children}
    </div>
  );
}

/** A draft that can no longer be sent stays until its owner removes it. */
export function RemoveKept({ onRemove }: { readonly onRemove: (() => void) | null }) {
  if (onRemove === null) return null;
  return (
    <>
      <p className="measure">{respond.closedKept}</p>
      <div className="actions">
        <Button onClick={onRemove}>{respond.removeKept}</Button>
      </div>
    </>
  );
}

/** In the day after closing, what was begun in time on another device can still be brought here. */
export function BegunElsewhere({ onResume }: { readonly onResume: () => void }) {
  return (
    <>
      <p className="measure">{respond.graceElsewhere}</p>
      <div className="actions">
        <Button onClick={onResume}>{respond.welcome.elsewhere}</Button>
      </div>
    </>
  );
}

/** This device remembers; the server never says whether an invitation was used. */
export function AlreadySent({ onRemove }: { readonly onRemove: (() => void) | null }) {
  return (
    <Say title={respond.sentTitle} text={respond.sentText}>
      <p>
        <Link to="/withdraw">{respond.toWithdraw}</Link>
      </p>
      <RemoveKept onRemove={onRemove} />
    </Say>
  );
}

interface NotOpenProps {
  readonly wave: Welcome['wave'];
  readonly children: ReactNode;
  readonly onRemove: (() => void) | null;
}

/** The way in is right, but there is nothing to answer: not yet, or no more. */
export function NotOpen({ wave, onRemove, children }: NotOpenProps) {
  if (wave.phase === 'planned')
    return (
      <Say title={respond.plannedTitle} text={respond.plannedText(localTime(wave.opensAt, wave.timeZone))} />
    );
  return (
    <Say title={respond.closedTitle} text={respond.closedText(localTime(wave.closesAt, wave.timeZone))}>
      {children}
      <RemoveKept onRemove={onRemove} />
    </Say>
  );
}

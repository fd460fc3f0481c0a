import { useState } from 'react';
import { type InvitationLinks, loadInvitationLinks } from '../../../api/invitations.ts';
import type { WaveView } from '../../../api/waves.ts';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import { Button } from '../../../ui/Button.tsx';
import { saveFile } from '../../../ui/saveFile.ts';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';
import { linksCsv } from './linksCsv.ts';

interface Props {
  readonly wave: WaveView;
  readonly say: (said: Said) => void;
}

type Links = InvitationLinks['links'];

/** Without a mail server somebody has to hand the links over; looking at them is logged. */
export function LinksToCopy({ wave, say }: Props) {
  const [links, setLinks] = useState<Links | null>(null);
  const { busy, act } = useAct(say);
  const show = () =>
    act(
      () => loadInvitationLinks(wave.id),
      (answer) => setLinks(answer.links),
    );
  if (links === null) {
    return (
      <div className="actions">
        <Button look="primary" disabled={busy} onClick={show}>
          {t.links}
        </Button>
      </div>
    );
  }
  const copy = async (one: Links[number]) => {
    try {
      await navigator.clipboard.writeText(one.link);
      say({ text: t.linksCopied(one.email) });
    } catch {
      say({ text: t.copyByHand, tone: 'error' });
    }
  };
  const save = () => saveFile(new Blob([linksCsv(links)], { type: 'text/csv' }), 'invitation-links.csv');
  return (
    <div className="stack">
      <p>{t.linksText}</p>
      <ul className="plain-list links">
        {links.map((one) => (
          <li key={one.email} className="line">
            <span>
              {one.email}
              <code className="link-text">{one.link}</code>
            </span>
            <Button onClick={() => copy(one)}>
              {t.linksCopy}
              <span className="visually-hidden"> {one.email}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button onClick={save}>{t.linksCsv}</Button>
      </div>
    </div>
  );
}

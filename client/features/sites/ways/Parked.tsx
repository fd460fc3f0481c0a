import { type Invitations, sendAgain } from '../../../api/invitations.ts';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';

interface Props {
  readonly state: Invitations;
  readonly say: (said: Said) => void;
  readonly onDone: () => void;
}

/** Mails of which nobody knows whether they arrived, and those that were refused: a person decides. */
export function Parked({ state, say, onDone }: Props) {
  const { busy, act } = useAct(say);
  const again = (mail: string) =>
    act(
      () => sendAgain(mail),
      () => {
        say({ text: t.sentAgain });
        onDone();
      },
    );
  return (
    <>
      {state.unknown.length === 0 ? null : (
        <Notice tone="warning" title={t.unknownTitle}>
          <p>{t.unknownText}</p>
          <ul className="plain-list">
            {state.unknown.map((mail) => (
              <li key={mail.id} className="line">
                <span>{mail.email}</span>
                <Button disabled={busy} onClick={() => again(mail.id)}>
                  {t.sendAgain}
                  <span className="visually-hidden"> {mail.email}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {state.refused.length === 0 ? null : (
        <Notice tone="error" title={t.refusedMailTitle}>
          <p>{t.refusedMailText}</p>
          <ul>
            {state.refused.map((mail) => (
              <li key={mail.id}>{mail.email}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

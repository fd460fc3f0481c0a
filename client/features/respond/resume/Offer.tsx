import { useState } from 'react';
import { newCode } from '../../../api/code.ts';
import { respondResume } from '../../../i18n/en/respondResume.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { Draft } from '../draft/draft.ts';
import type { RespondStore } from '../draft/respondStore.ts';
import { CodeCard } from '../enter/CodeCard.tsx';
import { canEncrypt, codeLength } from './draftCipher.ts';
import { cipherOf, useDraftSync } from './useDraftSync.ts';

const t = respondResume;

interface Props {
  readonly store: RespondStore;
  readonly draft: Draft;
}

interface MakeProps {
  readonly store: RespondStore;
  readonly onClose: () => void;
}

function Make({ store, onClose }: MakeProps) {
  const [making, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    const code = newCode(codeLength);
    const { id } = await cipherOf(code);
    store.update((now) => ({ ...now, resume: { code, id } }));
  };
  const close = <Button onClick={onClose}>{t.close}</Button>;
  if (!canEncrypt())
    return (
      <>
        <p>{t.unavailable}</p>
        <div className="dialog-actions">{close}</div>
      </>
    );
  return (
    <>
      <p>{t.explain}</p>
      <p className="soft">{t.secret}</p>
      <div role="status">{making ? t.making : ''}</div>
      <div className="dialog-actions">
        <Button look="primary" disabled={making} onClick={make}>
          {t.make}
        </Button>
        {close}
      </div>
    </>
  );
}

/** The way to another device: a code that is made here and known only here. */
export function Offer({ store, draft }: Props) {
  const [open, setOpen] = useState(false);
  const saving = useDraftSync(draft);
  return (
    <>
      {draft.resume === null ? null : (
        <span className="soft" role="status">
          {t.states[saving]}
        </span>
      )}
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t.offer}
      </Button>
      {open ? (
        <Dialog title={t.title} onClose={() => setOpen(false)}>
          {draft.resume === null ? (
            <Make store={store} onClose={() => setOpen(false)} />
          ) : (
            <>
              <CodeCard label={t.codeLabel} code={draft.resume.code}>
                <p>{t.codeKeep}</p>
                <p>{t.how}</p>
                <p className="soft" role="status">
                  {t.states[saving]}
                </p>
              </CodeCard>
              <div className="dialog-actions">
                <Button onClick={() => setOpen(false)}>{t.close}</Button>
              </div>
            </>
          )}
        </Dialog>
      ) : null}
    </>
  );
}

import { useState } from 'react';
import { type DeletionView, deleteOrganisation, type OrganisationView } from '../../../api/organisations.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';

const t = admin.settings;

interface Props {
  readonly organisation: OrganisationView;
  readonly say: (said: Said) => void;
  readonly onDeleted: (deletion: DeletionView) => void;
}

export function DeleteSection({ organisation, say, onDeleted }: Props) {
  const [isSure, setSure] = useState(false);
  const { busy, act } = useAct(say);
  const remove = () => {
    setSure(false);
    void act(() => deleteOrganisation(organisation.id), onDeleted);
  };
  return (
    <section className="setting stack" aria-labelledby="delete">
      <h2 id="delete">{t.deleteTitle}</h2>
      <p className="measure">{t.deleteText}</p>
      <div className="actions">
        <Button look="danger" aria-disabled={busy} onClick={() => setSure(true)}>
          {t.delete}
        </Button>
      </div>
      {isSure ? (
        <Dialog title={t.sureTitle(organisation.name)} onClose={() => setSure(false)}>
          <p>{t.sureText}</p>
          <div className="dialog-actions">
            <Button look="danger" onClick={remove}>
              {t.delete}
            </Button>
            <Button look="quiet" onClick={() => setSure(false)}>
              {en.common.cancel}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </section>
  );
}

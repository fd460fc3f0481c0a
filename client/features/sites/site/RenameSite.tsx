import { type FormEvent, useState } from 'react';
import { changeSite, type SiteView } from '../../../api/sites.ts';
import { sites as t } from '../../../i18n/en/sites.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';
import { SettingField } from '../home/AddSite.tsx';
import { isName } from '../setUp/readWaveForm.ts';

interface Props {
  readonly site: SiteView;
  readonly say: (said: Said) => void;
  readonly onChanged: (site: SiteView) => void;
  readonly onClose: () => void;
}

export function RenameSite({ site, say, onChanged, onClose }: Props) {
  const [name, setName] = useState(site.name);
  const [setting, setSetting] = useState<string>(site.setting);
  const { busy, act } = useAct(say);
  const faulty = !isName(name) || setting === '';
  const put = (text: { readonly name: string; readonly setting: string }) => changeSite(site.id, text);
  const undo = () => act(() => put({ name: site.name, setting: site.setting }), onChanged);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (faulty) return;
    void act(
      () => put({ name: name.trim(), setting }),
      (changed) => {
        onChanged(changed);
        say({ text: t.renamed, undo });
        onClose();
      },
    );
  };
  return (
    <Dialog title={t.renameTitle} onClose={onClose}>
      <form className="form-grid" onSubmit={submit} noValidate>
        <Field label={t.siteName} error={isName(name) ? undefined : t.siteNameFault}>
          {(ids) => (
            <input
              {...ids}
              className="text-input"
              autoComplete="off"
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <SettingField value={setting} onChange={setSetting} tried />
        <div className="dialog-actions">
          <Button look="primary" type="submit" disabled={busy || faulty}>
            {t.save}
          </Button>
          <Button onClick={onClose}>{en.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}

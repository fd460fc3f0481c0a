import type { FormEvent } from 'react';
import type { SiteView } from '../../../api/sites.ts';
import type { WaveView } from '../../../api/waves.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { Button } from '../../../ui/Button.tsx';
import { AccessField } from './AccessField.tsx';
import { ContextFields } from './ContextFields.tsx';
import { FaultList } from './FaultList.tsx';
import { Fixed } from './Fixed.tsx';
import { InstrumentField } from './InstrumentField.tsx';
import { MoreFields } from './MoreFields.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { StaffFields } from './StaffFields.tsx';
import { TooSmall } from './TooSmall.tsx';
import type { Offered } from './useOffered.ts';
import { usePreview } from './usePreview.ts';
import { useSetUp } from './useSetUp.ts';
import { WhenFields } from './WhenFields.tsx';

interface Props {
  readonly site: SiteView;
  readonly waves: readonly WaveView[];
  readonly offered: Offered;
  readonly me: { readonly id: string; readonly name: string };
}

export function SetUpForm({ site, waves, offered, me }: Props) {
  const setUp = useSetUp({ site, waves, offered, me: me.id });
  const { form, change, errorOf, busy } = setUp;
  const preview = usePreview(site.id, form, offered);
  const tooSmall = preview.value !== null && !preview.value.enough;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!tooSmall) void setUp.submit(preview.value?.notice.version);
  };
  const field = { form, onChange: change, errorOf };
  return (
    <form className="set-up-wave" onSubmit={submit} noValidate>
      <div className="set-up-fields">
        <FaultList faults={setUp.faults} tried={setUp.tried} refusal={setUp.refusal} />
        <InstrumentField {...field} offered={offered} waves={waves} />
        <StaffFields {...field} />
        <WhenFields {...field} />
        <AccessField {...field} />
        <ContextFields {...field} />
        <MoreFields {...field} organisation={site.organisation.id} me={me} />
      </div>
      <PreviewPanel preview={preview} />
      <div className="set-up-end">
        {tooSmall && preview.value !== null ? (
          <TooSmall preview={preview.value} />
        ) : (
          <>
            <Fixed form={form} offered={offered} />
            <Button look="primary" type="submit" disabled={busy}>
              {busy ? t.sending : form.opens === 'now' ? t.submit : t.submitPlanned}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

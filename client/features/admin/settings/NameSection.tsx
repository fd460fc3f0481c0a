import { useState } from 'react';
import { changeOrganisation, type OrganisationView } from '../../../api/organisations.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { session } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { failureWords, faultAt, staying, useSubmit } from '../../../ui/useSubmit.ts';

const t = admin.settings;

interface Props {
  readonly organisation: OrganisationView;
  readonly onSaved: (organisation: OrganisationView) => void;
}

export function NameSection({ organisation, onSaved }: Props) {
  const [name, setName] = useState(organisation.name);
  const { isSending, failure, run } = useSubmit();
  const save = () => void run(() => changeOrganisation(organisation.id, { name }), onSaved);
  return (
    <section className="setting stack" aria-labelledby="name">
      <h2 id="name">{t.nameTitle}</h2>
      <form className="form-grid" onSubmit={staying(save)} noValidate>
        <Failure text={failureWords(failure, session.other)} />
        <TextField
          label={t.name}
          hint={t.nameHint}
          autoComplete="organization"
          error={faultAt(failure, '/name') && t.nameFault}
          value={name}
          onValue={setName}
        />
        <div className="actions">
          <Button type="submit" look="primary" aria-disabled={isSending}>
            {t.save}
          </Button>
        </div>
      </form>
    </section>
  );
}

import { useState } from 'react';
import { type CreatedOrganisation, createOrganisation } from '../../../api/organisations.ts';
import { newKey } from '../../../api/secret.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { session } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { failureWords, faultAt, staying, useSubmit } from '../../../ui/useSubmit.ts';

const t = admin.operator;

interface Props {
  readonly onMade: (email: string, created: CreatedOrganisation) => void;
}

export function MakeForm({ onMade }: Props) {
  const [name, setName] = useState('');
  const [adminEmail, setEmail] = useState('');
  // What stands in the form makes one organisation, however often it is sent; something else makes another.
  const [key, setKey] = useState(newKey);
  const renewing = (set: (value: string) => void) => (value: string) => {
    set(value);
    setKey(newKey());
  };
  const { isSending, failure, run } = useSubmit();
  const send = () =>
    void run(
      () => createOrganisation(key, { name, adminEmail }),
      (created) => {
        onMade(adminEmail.trim(), created);
        setName('');
        setEmail('');
        setKey(newKey());
      },
    );
  return (
    <form className="panel form-grid" onSubmit={staying(send)} noValidate aria-label={t.makeTitle}>
      <h2>{t.makeTitle}</h2>
      <Failure text={failureWords(failure, session.other)} />
      <TextField
        label={t.name}
        autoComplete="off"
        error={faultAt(failure, '/name') && t.nameFault}
        value={name}
        onValue={renewing(setName)}
      />
      <TextField
        label={t.adminEmail}
        hint={t.adminHint}
        type="email"
        inputMode="email"
        autoComplete="off"
        error={faultAt(failure, '/adminEmail') && admin.members.badEmail}
        value={adminEmail}
        onValue={renewing(setEmail)}
      />
      <div className="actions">
        <Button look="primary" type="submit" aria-disabled={isSending}>
          {t.make}
        </Button>
      </div>
    </form>
  );
}

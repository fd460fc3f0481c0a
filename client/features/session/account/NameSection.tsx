import { useState } from 'react';
import { type Account, changeName } from '../../../api/account.ts';
import { session as t } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { failureWords, faultAt, useSubmit } from '../../../ui/useSubmit.ts';
import { Section } from '../parts/Section.tsx';
import { SessionForm } from '../parts/SessionForm.tsx';

const s = t.account;

interface Props {
  readonly account: Account;
  readonly onChanged: () => Promise<void>;
}

export function NameSection({ account, onChanged }: Props) {
  const [name, setName] = useState(account.name);
  const [isSaved, setSaved] = useState(false);
  const { isSending, failure, run } = useSubmit();
  const save = () => {
    setSaved(false);
    void run(
      () => changeName(name),
      () => {
        setSaved(true);
        void onChanged();
      },
    );
  };
  return (
    <Section title={s.profileTitle}>
      <p className="soft">{s.emailNote(account.email)}</p>
      <SessionForm failure={failure} onSend={save}>
        <Failure text={failureWords(failure, t.other, ['/name'])} />
        <TextField
          label={t.name}
          hint={t.nameHint}
          autoComplete="name"
          value={name}
          onValue={setName}
          error={faultAt(failure, '/name') && t.faults.name}
        />
        {isSaved ? (
          <Notice tone="success" live="polite">
            <p>{s.savedName}</p>
          </Notice>
        ) : null}
        <Button type="submit" aria-disabled={isSending}>
          {s.saveName}
        </Button>
      </SessionForm>
    </Section>
  );
}

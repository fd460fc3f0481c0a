import { useState } from 'react';
import { useNavigate } from 'react-router';
import { deleteAccount } from '../../../api/account.ts';
import { useSession } from '../../../api/useSession.ts';
import { session as t } from '../../../i18n/en/session.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { PasswordField } from '../parts/PasswordField.tsx';
import { Section } from '../parts/Section.tsx';
import { failureWords, staying, useSubmit } from '../parts/useSubmit.ts';

const s = t.leave;

export function DeleteSection() {
  const [isAsking, setAsking] = useState(false);
  return (
    <Section title={s.deleteTitle}>
      <p className="measure">{s.deleteLead}</p>
      <Button onClick={() => setAsking(true)}>{s.delete}</Button>
      {isAsking ? (
        <Dialog title={s.sureTitle} onClose={() => setAsking(false)}>
          <DeleteForm onCancel={() => setAsking(false)} />
        </Dialog>
      ) : null}
    </Section>
  );
}

function DeleteForm({ onCancel }: { readonly onCancel: () => void }) {
  const [password, setPassword] = useState('');
  const { replace } = useSession();
  const navigate = useNavigate();
  const { isSending, failure, run } = useSubmit();
  const remove = () =>
    void run(
      () => deleteAccount(password),
      () => {
        // First away from here: this page is for those who are signed in.
        navigate('/', { replace: true });
        replace(null);
      },
    );
  return (
    <form className="stack" onSubmit={staying(remove)} noValidate>
      <p>{s.sure}</p>
      <Failure text={lastAdmin(failure) ?? failureWords(failure, t.wrongPassword)} />
      <PasswordField label={t.password} kind="current" value={password} onValue={setPassword} />
      <div className="actions">
        <Button type="submit" look="danger" aria-disabled={isSending}>
          {s.confirm}
        </Button>
        <Button onClick={onCancel}>{en.common.cancel}</Button>
      </div>
    </form>
  );
}

function lastAdmin(failure: ReturnType<typeof useSubmit>['failure']): string | null {
  if (failure?.kind !== 'refused' || failure.problem.slug !== 'last-admin') return null;
  return s.lastAdmin(failure.problem.detail ?? '');
}

import { useState } from 'react';
import { deleteAccount } from '../../../api/account.ts';
import { leaveForGood } from '../../../api/signedInHint.ts';
import { session as t } from '../../../i18n/en/session.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { failureWords, useSubmit } from '../../../ui/useSubmit.ts';
import { PasswordField } from '../parts/PasswordField.tsx';
import { Section } from '../parts/Section.tsx';
import { SessionForm } from '../parts/SessionForm.tsx';

const s = t.leave;

type Step = 'rest' | 'asking' | 'gone';

export function DeleteSection() {
  const [step, setStep] = useState<Step>('rest');
  const rest = () => setStep('rest');
  return (
    <Section title={s.deleteTitle}>
      <p className="measure">{s.deleteLead}</p>
      <Button onClick={() => setStep('asking')}>{s.delete}</Button>
      {step === 'asking' ? (
        <Dialog title={s.sureTitle} onClose={rest}>
          <DeleteForm onGone={() => setStep('gone')} onCancel={rest} />
        </Dialog>
      ) : null}
      {step === 'gone' ? (
        <Dialog key="gone" title={s.goneTitle} onClose={leaveForGood}>
          <p>{s.gone}</p>
          <div className="actions">
            <Button look="primary" onClick={leaveForGood}>
              {en.common.toStart}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </Section>
  );
}

interface Props {
  readonly onGone: () => void;
  readonly onCancel: () => void;
}

function DeleteForm({ onGone, onCancel }: Props) {
  const [password, setPassword] = useState('');
  const { isSending, failure, run } = useSubmit();
  const remove = () => void run(() => deleteAccount(password), onGone);
  return (
    <SessionForm failure={failure} onSend={remove}>
      <p>{s.sure}</p>
      <Failure text={lastAdmin(failure) ?? failureWords(failure, t.wrongPassword)} />
      <PasswordField label={t.password} kind="current" value={password} onValue={setPassword} />
      <div className="actions">
        <Button type="submit" look="danger" aria-disabled={isSending}>
          {s.confirm}
        </Button>
        <Button onClick={onCancel}>{en.common.cancel}</Button>
      </div>
    </SessionForm>
  );
}

function lastAdmin(failure: ReturnType<typeof useSubmit>['failure']): string | null {
  if (failure?.kind !== 'refused' || failure.problem.slug !== 'last-admin') return null;
  return s.lastAdmin(failure.problem.detail ?? '');
}

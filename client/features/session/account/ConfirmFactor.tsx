import { useEffect, useRef, useState } from 'react';
import { confirmSecondFactor, type SecondFactorSetUp } from '../../../api/account.ts';
import { session as t } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Failure } from '../../../ui/Failure.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { failureWords, faultAt, useSubmit } from '../../../ui/useSubmit.ts';
import { SessionForm } from '../parts/SessionForm.tsx';

const s = t.factor;

interface Props {
  readonly proposed: SecondFactorSetUp;
  readonly onDone: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Shows what the app needs, and takes the first code from it as proof that it arrived. */
export function ConfirmFactor({ proposed, onDone, onCancel }: Props) {
  const [code, setCode] = useState('');
  const { isSending, failure, run } = useSubmit();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = () =>
    void run(
      () => confirmSecondFactor(code),
      ({ recoveryCodes }) => onDone(recoveryCodes),
    );
  return (
    <SessionForm failure={failure} onSend={send}>
      <h3 ref={heading} tabIndex={-1}>
        {s.scanTitle}
      </h3>
      <p className="measure">{s.scanLead}</p>
      <QrCode text={proposed.uri} label={s.qrLabel} />
      <p className="measure">{s.typeLead}</p>
      <p className="key-text">{proposed.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
      <Failure text={failureWords(failure, s.wrongCode, ['/code'])} />
      <TextField
        label={s.code}
        hint={s.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onValue={setCode}
        error={faultAt(failure, '/code') && t.faults.code}
      />
      <div className="actions">
        <Button type="submit" look="primary" aria-disabled={isSending}>
          {s.confirm}
        </Button>
        <Button onClick={onCancel}>{s.cancel}</Button>
      </div>
    </SessionForm>
  );
}

import { useState } from 'react';
import {
  type Account,
  beginSecondFactor,
  removeSecondFactor,
  type SecondFactorSetUp,
} from '../../../api/account.ts';
import { session as t } from '../../../i18n/en/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../parts/Section.tsx';
import { ConfirmFactor } from './ConfirmFactor.tsx';
import { PasswordAgain } from './PasswordAgain.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

const s = t.factor;

type Step =
  | { readonly kind: 'rest'; readonly said: string | null }
  | { readonly kind: 'begin' }
  | { readonly kind: 'scan'; readonly proposed: SecondFactorSetUp }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'remove' };

interface Props {
  readonly account: Account;
  readonly onChanged: () => Promise<void>;
}

const REST: Step = { kind: 'rest', said: null };

export function FactorSection({ account, onChanged }: Props) {
  const [step, setStep] = useState<Step>(REST);
  const rest = () => setStep(REST);
  const finish = (said: string) => {
    setStep({ kind: 'rest', said });
    void onChanged();
  };
  return (
    <Section title={s.title}>
      <p className="measure">{s.lead}</p>
      <Asked account={account} />
      {step.kind === 'rest' ? <Rest account={account} said={step.said} onStep={setStep} /> : null}
      {step.kind === 'begin' ? (
        <PasswordAgain
          lead={s.beginLead}
          submit={s.next}
          ask={beginSecondFactor}
          onDone={(proposed) => setStep({ kind: 'scan', proposed })}
          onCancel={rest}
        />
      ) : null}
      {step.kind === 'scan' ? (
        <ConfirmFactor
          proposed={step.proposed}
          onDone={(codes) => setStep({ kind: 'codes', codes })}
          onCancel={rest}
        />
      ) : null}
      {step.kind === 'codes' ? <RecoveryCodes codes={step.codes} onKept={() => finish(s.added)} /> : null}
      {step.kind === 'remove' ? (
        <PasswordAgain
          lead={s.removeLead}
          submit={s.remove}
          ask={removeSecondFactor}
          onDone={() => finish(s.removed)}
          onCancel={rest}
        />
      ) : null}
    </Section>
  );
}

/** An organisation that asks for one lets nobody in without. */
function Asked({ account }: { readonly account: Account }) {
  const asking = account.memberships.filter((one) => one.organisation.requiresSecondFactor);
  if (account.secondFactor || asking.length === 0) return null;
  const names = [...new Set(asking.map((one) => one.organisation.name))].join(', ');
  return (
    <Notice tone="warning">
      <p>{s.asked(names)}</p>
    </Notice>
  );
}

interface RestProps {
  readonly account: Account;
  readonly said: string | null;
  readonly onStep: (step: Step) => void;
}

function Rest({ account, said, onStep }: RestProps) {
  const { secondFactor, recoveryCodesLeft } = account;
  return (
    <>
      {said === null ? null : (
        <Notice tone="success" live="polite">
          <p>{said}</p>
        </Notice>
      )}
      <p>{secondFactor ? `${s.on} ${s.codesLeft(recoveryCodesLeft)}` : s.off}</p>
      {secondFactor ? (
        <Button onClick={() => onStep({ kind: 'remove' })}>{s.remove}</Button>
      ) : (
        <Button look="primary" onClick={() => onStep({ kind: 'begin' })}>
          {s.begin}
        </Button>
      )}
    </>
  );
}

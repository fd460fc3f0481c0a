import { useState } from 'react';
import { withdraw } from '../../../api/respond.ts';
import { respond } from '../../../i18n/en/respond.ts';
import { respondAway } from '../../../i18n/en/respondAway.ts';
import { en } from '../../../i18n/en.ts';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { CodeField } from '../enter/CodeField.tsx';
import { withdrawalCodeLength } from '../send/startSending.ts';
import { Say } from '../welcome/NotOpen.tsx';

const t = respondAway.withdraw;

const errors: Readonly<Record<string, string>> = { 'not-found': t.unknown, 'wave-closed': t.late };

/** Takes an answer back, as long as it still can be found. */
export function WithdrawPage() {
  const [state, setState] = useState<'asking' | 'working' | 'done'>('asking');
  const [error, setError] = useState<string | undefined>(undefined);
  const go = async (code: string) => {
    setState('working');
    const outcome = await withdraw(code);
    setState(outcome.kind === 'answer' ? 'done' : 'asking');
    setError(outcome.kind === 'refused' ? (errors[outcome.problem.slug] ?? t.failed) : t.failed);
  };
  if (state === 'done') return <Say title={t.doneTitle} text={t.doneText} />;
  return (
    <div className="page page-narrow stack" style={{ '--gap': '1.4rem' } as object}>
      <title>{en.common.pageTitle(t.title)}</title>
      <PageHeading eyebrow={respond.eyebrow}>{t.title}</PageHeading>
      <p className="measure">{t.intro}</p>
      <CodeField
        label={t.label}
        hint={t.hint}
        wrong={t.wrong}
        length={withdrawalCodeLength}
        submit={t.go}
        working={state === 'working' ? t.working : null}
        error={error}
        danger
        onCode={go}
      />
    </div>
  );
}

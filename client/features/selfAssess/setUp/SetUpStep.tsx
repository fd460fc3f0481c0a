import { type FormEvent, useRef, useState } from 'react';
import { setUp as t } from '../../../i18n/en/setUp.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import type { SetUp } from '../draft/draft.ts';
import { readSetUp, type SetUpField } from '../draft/readSetUp.ts';
import type { Offer } from '../questions/useInstruments.ts';
import { FaultSummary } from './FaultSummary.tsx';
import { modeOptions, partOptions, stageOptions } from './options.ts';
import { ParticipantsField, ProgrammeField, SiteField } from './TextFields.tsx';
import './setUp.css';

interface Props {
  readonly setUp: SetUp;
  readonly offer: Offer;
  readonly onChange: (change: Partial<SetUp>) => void;
  readonly onDone: () => void;
}

/** Faults are named only after the first attempt to go on, and vanish as they are mended. */
function useFaults(setUp: SetUp, onDone: () => void) {
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const read = readSetUp(setUp);
  const faults: readonly SetUpField[] = tried === 0 || read.ok ? [] : read.faults;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read.ok) onDone();
    else setTried((n) => n + 1);
  };
  const errorOf = (field: SetUpField) => (faults.includes(field) ? t.faults[field] : undefined);
  return { faults, tried, form, submit, errorOf };
}

export function SetUpStep({ setUp, offer, onChange, onDone }: Props) {
  const { faults, tried, form, submit, errorOf } = useFaults(setUp, onDone);
  return (
    <div className="page page-narrow set-up">
      <PageHeading eyebrow={t.eyebrow} step="setUp">
        {t.title}
      </PageHeading>
      <p className="measure">{t.intro}</p>
      <FaultSummary faults={faults} tried={tried} />
      <form ref={form} className="set-up-form" onSubmit={submit} noValidate>
        <SiteField setUp={setUp} error={errorOf('siteName')} onChange={onChange} />
        <div id="set-up-stage">
          <Choices
            legend={t.stage}
            error={errorOf('stage')}
            options={stageOptions}
            value={setUp.stage}
            onChange={(stage) => onChange({ stage })}
          />
        </div>
        <ProgrammeField setUp={setUp} error={errorOf('programme')} onChange={onChange} />
        <div id="set-up-mode">
          <Choices
            legend={t.mode}
            error={errorOf('mode')}
            options={modeOptions}
            value={setUp.mode}
            onChange={(mode) => onChange({ mode })}
          />
        </div>
        {setUp.mode === 'consensus' ? (
          <ParticipantsField setUp={setUp} error={errorOf('participants')} onChange={onChange} />
        ) : null}
        <div id="set-up-parts">
          <Choices
            legend={t.parts}
            error={errorOf('parts')}
            options={partOptions(offer)}
            value={setUp.parts}
            onChange={(parts) => onChange({ parts })}
          />
        </div>
        <Button look="primary" type="submit">
          {t.submit}
        </Button>
      </form>
    </div>
  );
}

import type { WaveView } from '../../../api/waves.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { Choices, type Option } from '../../../ui/Choices.tsx';
import type { Offered } from './useOffered.ts';
import type { FieldProps } from './useSetUp.ts';
import type { WaveForm } from './waveForm.ts';

interface Props extends FieldProps {
  readonly offered: Offered;
  readonly waves: readonly WaveView[];
}

/** A pulse compares with a full survey: before there is one, it has nothing to say. */
export function InstrumentField({ form, onChange, errorOf, offered, waves }: Props) {
  const hadFull = waves.some(
    (wave) => wave.phase === 'computed' && wave.instrument.id === 'web-therapy-readiness',
  );
  const readiness = offered['web-therapy-readiness'];
  const pulse = offered['web-therapy-pulse'];
  const options: Option<WaveForm['instrument']>[] = [
    { value: 'web-therapy-readiness', title: t.readiness, hint: t.readinessHint(readiness?.minutes ?? 10) },
  ];
  if (pulse !== undefined && hadFull)
    options.push({ value: 'web-therapy-pulse', title: t.pulse, hint: t.pulseHint(pulse.minutes) });
  return (
    <div id="wave-instrument">
      <Choices
        legend={t.instrument}
        error={errorOf('instrument')}
        options={options}
        value={form.instrument}
        onChange={(instrument) => onChange({ instrument })}
      />
      {pulse !== undefined && !hadFull ? <p className="field-hint below">{t.pulseLater}</p> : null}
    </div>
  );
}

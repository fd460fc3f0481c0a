import { useRef, useState } from 'react';
import { respond } from '../../../i18n/en/respond.ts';
import { loadQuestions } from '../../../survey/load.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choices } from '../../../ui/Choices.tsx';
import type { Device } from '../draft/respondStore.ts';
import { ToNotice } from './FullNotice.tsx';

const t = respond.welcome;

const options = (['own', 'shared'] as const).map((value) => ({ value, ...t.device[value] }));

interface Props {
  readonly onStart: (device: Device) => void;
  /** The person has begun on another device. */
  readonly onElsewhere: (device: Device) => void;
}

/** Where the answers may be kept is asked before there are any. */
export function Begin({ onStart, onElsewhere }: Props) {
  const [device, setDevice] = useState<Device | null>(null);
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const go = (then: (device: Device) => void) => () => {
    if (device !== null) return then(device);
    setTried(true);
    box.current?.querySelector('input')?.focus();
  };
  return (
    <section className="welcome-start stack">
      <div ref={box}>
        <Choices
          legend={t.deviceLegend}
          error={tried && device === null ? t.deviceError : undefined}
          options={options}
          value={device}
          onChange={setDevice}
        />
      </div>
      <div className="actions">
        <Button
          look="primary"
          onPointerEnter={() => loadQuestions().catch(() => undefined)}
          onClick={go(onStart)}
        >
          {t.start}
        </Button>
        <ToNotice />
        <Button look="quiet" onClick={go(onElsewhere)}>
          {t.elsewhere}
        </Button>
      </div>
    </section>
  );
}

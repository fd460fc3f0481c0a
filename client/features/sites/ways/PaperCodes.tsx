import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { makeCodes } from '../../../api/invitations.ts';
import type { WaveView } from '../../../api/waves.ts';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useAct } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';

interface Props {
  readonly wave: WaveView;
  readonly made: number;
  readonly say: (said: Said) => void;
  readonly onDone: () => void;
}

const MOST = 500;

export function PaperCodes({ wave, made, say, onDone }: Props) {
  const [count, setCount] = useState('10');
  const [tried, setTried] = useState(false);
  const { busy, act } = useAct(say);
  const wanted = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0;
  const faulty = wanted < 1 || wanted > MOST;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faulty) return;
    void act(
      () => makeCodes(wave.id, made + wanted),
      () => {
        say({ text: t.codesMade });
        onDone();
      },
    );
  };
  return (
    <section className="block" aria-labelledby="codes">
      <h2 id="codes">{t.codesTitle}</h2>
      <p className="measure">{t.codesText}</p>
      <form className="codes-form" onSubmit={submit} noValidate>
        <Field label={t.codesCount} error={tried && faulty ? t.codesFault : undefined}>
          {(ids) => (
            <input
              {...ids}
              className="text-input short-input"
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={count}
              onChange={(event) => setCount(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={busy}>
          {t.codesMake}
        </Button>
        {made === 0 ? null : (
          <Link className="button button-primary" to={`/waves/${wave.id}/codes`}>
            {t.codesPrint}
          </Link>
        )}
      </form>
    </section>
  );
}

import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SiteView } from '../../../api/sites.ts';
import { openWave, previewWave, type WaveView } from '../../../api/waves.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { refusalText } from '../../../ui/useAct.ts';
import { useNow } from '../parts/useNow.ts';
import { FIELDS, faultsOf, type WaveField } from './readWaveForm.ts';
import { previewRequest, waveBody } from './requests.ts';
import { serverFaults } from './serverFaults.ts';
import type { Offered } from './useOffered.ts';
import { defaultForm, type WaveForm } from './waveForm.ts';

interface Start {
  readonly site: SiteView;
  readonly waves: readonly WaveView[];
  readonly offered: Offered;
  readonly me: string;
}

/** What a field of the form gets. */
export interface FieldProps {
  readonly form: WaveForm;
  readonly onChange: (change: Partial<WaveForm>) => void;
  readonly errorOf: (field: WaveField) => string | undefined;
}

const lastOf = (waves: readonly WaveView[]): WaveView | undefined =>
  waves.filter((wave) => wave.phase !== 'cancelled').toSorted((a, b) => b.number - a.number)[0];

/** Faults of ours are named after the first attempt, all at once, and vanish as they are mended; so are the server's. */
export function useSetUp({ site, waves, offered, me }: Start) {
  const now = useNow();
  const navigate = useNavigate();
  const [form, setForm] = useState(() =>
    defaultForm(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone, me, lastOf(waves)),
  );
  const [tried, setTried] = useState(0);
  const [busy, setBusy] = useState(false);
  const [theirs, setTheirs] = useState<Readonly<Partial<Record<WaveField, string>>>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const ours = faultsOf(form, now);
  const errorOf = (field: WaveField): string | undefined => {
    const fault = ours[field];
    if (tried > 0 && fault !== undefined) return t.faults[fault];
    return theirs[field];
  };
  const change = (part: Partial<WaveForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setTheirs({});
    setRefusal(null);
  };
  /** Without a preview the notice's version is not known yet: then it is asked for first. */
  const noticeOf = async (known: string | undefined) =>
    known ?? previewWave(site.id, previewRequest(form, offered));
  const submit = async (known: string | undefined) => {
    if (busy) return;
    setTried((n) => n + 1);
    if (Object.keys(faultsOf(form, Date.now())).length > 0) return;
    setBusy(true);
    const notice = await noticeOf(known);
    const version =
      typeof notice === 'string' ? notice : notice.kind === 'answer' ? notice.body.notice.version : undefined;
    const outcome =
      version === undefined
        ? (notice as Exclude<typeof notice, string>)
        : await openWave(site.id, waveBody(form, offered, version));
    setBusy(false);
    if (outcome.kind === 'answer' && 'number' in outcome.body) {
      const said = outcome.body.phase === 'planned' ? t.planned : t.opened;
      return navigate(`/waves/${outcome.body.id}`, { state: { said } });
    }
    if (outcome.kind === 'answer') return;
    const found = serverFaults(outcome);
    setTheirs(found.byField);
    setRefusal(found.others ?? (Object.keys(found.byField).length > 0 ? null : refusalText(outcome)));
  };
  const faults = FIELDS.map((field) => ({ field, text: errorOf(field) })).filter(
    (fault): fault is { field: WaveField; text: string } => fault.text !== undefined,
  );
  return { form, change, errorOf, faults, tried, refusal, busy, submit };
}

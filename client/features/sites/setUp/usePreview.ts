import { useEffect, useState } from 'react';
import { type Preview, previewWave } from '../../../api/waves.ts';
import { previewRequest } from './requests.ts';
import type { Offered } from './useOffered.ts';
import { readStaff, totalOf, type WaveForm } from './waveForm.ts';

export interface PreviewState {
  /** The last one worked out; null while nobody is entered. */
  readonly value: Preview | null;
  readonly state: 'empty' | 'working' | 'ready' | 'failed';
}

const PAUSE_MS = 350;

/** What this team will get, worked out anew when the numbers have stood still for a moment. */
export function usePreview(site: string, form: WaveForm, offered: Offered): PreviewState {
  const [preview, setPreview] = useState<PreviewState>({ value: null, state: 'empty' });
  const staff = readStaff(form.staff);
  const key = staff === undefined ? null : JSON.stringify(previewRequest(form, offered));
  const empty = staff === undefined || totalOf(staff) === 0;
  useEffect(() => {
    if (empty || key === null) return setPreview({ value: null, state: 'empty' });
    let wanted = true;
    setPreview((before) => ({ ...before, state: 'working' }));
    const timer = setTimeout(async () => {
      const outcome = await previewWave(site, JSON.parse(key));
      if (!wanted) return;
      if (outcome.kind === 'answer') setPreview({ value: outcome.body, state: 'ready' });
      else setPreview({ value: null, state: 'failed' });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [site, key, empty]);
  return preview;
}

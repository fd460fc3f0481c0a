import type { CreateWave, PreviewRequest } from '../../../api/waves.ts';
import type { Offered } from './useOffered.ts';
import { LOWEST_GROUP, readGroup, readStaff, type WaveForm } from './waveForm.ts';

const versionOf = (form: WaveForm, offered: Offered): number => offered[form.instrument]?.version ?? 1;

/** Also of a form that is not complete yet: the preview shows what it can. */
export const previewRequest = (form: WaveForm, offered: Offered): PreviewRequest => ({
  instrument: form.instrument,
  version: versionOf(form, offered),
  expectedStaff: { byRole: readStaff(form.staff) ?? {} },
  minimumGroup: readGroup(form.minimumGroup) ?? LOWEST_GROUP,
});

/** A form without faults, as the server takes it. */
export const waveBody = (form: WaveForm, offered: Offered, notice: string): CreateWave => ({
  ...previewRequest(form, offered),
  opensAt: form.opens === 'now' ? 'now' : form.opensAt,
  closesAt: form.closesAt,
  timeZone: form.timeZone,
  stage: form.stage as CreateWave['stage'],
  programme: form.programmeOpen ? null : form.programme.trim(),
  anonymity: form.anonymity,
  notice,
  accountable: form.accountable,
});

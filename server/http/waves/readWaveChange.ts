import type { Fault } from '../../core/response/answers.ts';
import { allRoles } from '../../core/wave/allRoles.ts';
import { phaseOf } from '../../core/wave/phaseOf.ts';
import { staffOf } from '../../core/wave/staffOf.ts';
import { Problem } from '../../problems.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';
import type { ChangeWave } from '../wire/wave.ts';
import { accountableFaults } from './accountable.ts';
import { closingFaults, moment, openingFaults, staffFaults } from './waveRules.ts';

/** What nobody can change, from the moment the wave is made: anonymity rests on it, or comparison does. */
const FIXED = [
  'anonymity',
  'instrument',
  'version',
  'minimumGroup',
  'notice',
  'timeZone',
  'number',
  'site',
  'organisation',
];

const CHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  planned: ['opensAt', 'closesAt', 'expectedStaff', 'stage', 'programme', 'accountable'],
  open: ['closesAt', 'expectedStaff', 'accountable'],
  grace: ['accountable'],
  due: ['accountable'],
};

const IN_WORDS: Readonly<Record<string, string>> = {
  open: 'while the wave is open',
  grace: 'after the wave has closed',
  due: 'after the wave has closed',
  computed: 'when the results stand',
  cancelled: 'of a cancelled wave',
};

/** @throws wave-fixed when something is sent that is fixed from the start, whatever else is sent. */
export function refuseFixed(body: unknown): void {
  if (typeof body !== 'object' || body === null) return;
  const fixed = Object.keys(body).filter((key) => FIXED.includes(key));
  if (fixed.length > 0)
    throw new Problem('wave-fixed', { detail: `Fixed since the wave was made: ${fixed.join(', ')}.` });
}

/** What is to be set, by what the wave is now. @throws wave-fixed, or answers-invalid with every fault at once. */
export async function readWaveChange(deps: Deps, wave: WaveDoc, sent: ChangeWave): Promise<Partial<WaveDoc>> {
  const phase = phaseOf(wave, deps.now());
  const late = Object.keys(sent).filter((key) => !CHANGEABLE[phase]?.includes(key));
  if (late.length > 0)
    throw new Problem('wave-fixed', {
      detail: `This can no longer be changed ${IN_WORDS[phase] ?? ''}: ${late.join(', ')}.`,
    });
  const faults: Fault[] = [];
  const set: Partial<WaveDoc> = {
    ...times(deps, wave, sent, faults),
    ...staff(deps, wave, sent, faults),
    ...(sent.stage === undefined ? {} : { stage: sent.stage }),
    ...(sent.programme === undefined ? {} : { programme: sent.programme }),
    ...(sent.accountable === undefined ? {} : { accountable: sent.accountable }),
  };
  faults.push(...(await accountableFaults(deps, wave, sent.accountable)));
  if (faults.length > 0) throw new Problem('answers-invalid', { errors: faults });
  if (phase === 'open') refuseBackwards(wave, set);
  return set;
}

function times(deps: Deps, wave: WaveDoc, sent: ChangeWave, faults: Fault[]): Partial<WaveDoc> {
  const opensAt = moment('opensAt', sent.opensAt, wave.timeZone, faults);
  const closesAt = moment('closesAt', sent.closesAt, wave.timeZone, faults);
  if (opensAt !== undefined) faults.push(...openingFaults(opensAt, deps.now()));
  if (opensAt !== undefined || closesAt !== undefined)
    faults.push(...closingFaults(opensAt ?? wave.opensAt, closesAt ?? wave.closesAt, wave.timeZone));
  return { ...(opensAt === undefined ? {} : { opensAt }), ...(closesAt === undefined ? {} : { closesAt }) };
}

/** Roles that are not sent stay as they are. */
function staff(deps: Deps, wave: WaveDoc, sent: ChangeWave, faults: Fault[]): Partial<WaveDoc> {
  if (sent.expectedStaff === undefined) return {};
  const { byRole } = sent.expectedStaff;
  const survey = deps.instruments.find((one) => one.id === wave.instrument && one.version === wave.version);
  if (survey === undefined) throw new Error('surveys/ no longer has the survey of a wave');
  const all = { ...wave.expectedStaff.byRole, ...byRole };
  faults.push(...staffFaults(survey, all, wave.minimumGroup));
  return { expectedStaff: staffOf(allRoles(survey), all) };
}

/** While people answer, closing moves later and numbers go up only: nobody loses time, and no rate can be made to look good. */
function refuseBackwards(wave: WaveDoc, { closesAt, expectedStaff }: Partial<WaveDoc>): void {
  if (closesAt !== undefined && closesAt < wave.closesAt)
    throw new Problem('wave-fixed', {
      detail: 'While the wave is open, closing can only move later: closesAt. To end it, close it now.',
    });
  const before = wave.expectedStaff.byRole;
  const lowered = Object.entries(expectedStaff?.byRole ?? {}).filter(
    ([role, count]) => count < (before[role] ?? 0),
  );
  if (lowered.length > 0)
    throw new Problem('wave-fixed', {
      detail: `While the wave is open, staff numbers can only go up: ${lowered.map(([role]) => role).join(', ')}.`,
    });
}

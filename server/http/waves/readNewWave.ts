import type { Instrument } from '../../core/instrument/instrument.ts';
import { allRoles } from '../../core/wave/allRoles.ts';
import { staffOf } from '../../core/wave/staffOf.ts';
import { Problem } from '../../problems.ts';
import type { SiteDoc } from '../../storage/schemas/sites.ts';
import type { ExpectedStaff } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';
import { faultsOf } from '../jsonPointer.ts';
import { plainWords } from '../wire/plainWords.ts';
import { type CreateWave, CreateWaveSchema } from '../wire/wave.ts';
import { accountableFaults } from './accountable.ts';
import { soundParts } from './soundParts.ts';
import { findSurvey, noticeFaults, readTimes, staffFaults } from './waveRules.ts';

export interface NewWave {
  readonly sent: CreateWave;
  readonly survey: Instrument;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly expectedStaff: ExpectedStaff;
}

/** What is sent to open a wave, checked field by field and across. @throws answers-invalid with every fault at once. */
export async function readNewWave(deps: Deps, site: SiteDoc, body: unknown): Promise<NewWave> {
  const parsed = CreateWaveSchema.safeParse(body, { error: plainWords });
  const parts = soundParts(CreateWaveSchema, body);
  const { survey, faults: surveyFaults } = findSurvey(deps.instruments, parts);
  const { opensAt, closesAt, faults: timeFaults } = readTimes(parts, deps.now());
  const byRole = parts.expectedStaff?.byRole;
  const faults = [
    ...(parsed.success ? [] : faultsOf(parsed.error)),
    ...surveyFaults,
    ...timeFaults,
    ...(survey && byRole ? staffFaults(survey, byRole, parts.minimumGroup) : []),
    ...noticeFaults(parts.notice),
    ...(await accountableFaults(
      deps,
      { organisation: site.organisation, site: site._id },
      parts.accountable,
    )),
  ];
  if (faults.length > 0 || !parsed.success || !survey || opensAt === undefined || closesAt === undefined)
    throw new Problem('answers-invalid', { errors: faults.slice(0, 500) });
  const expectedStaff = staffOf(allRoles(survey), parsed.data.expectedStaff.byRole);
  return { sent: parsed.data, survey, opensAt, closesAt, expectedStaff };
}

import type { Instrument } from '../core/instrument/instrument.ts';
import { parseInstrument } from '../core/instrument/parseInstrument.ts';
import { type SelfAssessmentParts, selfAssessmentParts } from '../core/instrument/selfAssessmentParts.ts';
import { checkInstrument } from './checkInstrument.ts';
import { checkParts } from './checks/parts.ts';
import { checkShortForms } from './checks/shortForm.ts';
import { type GateFault, InstrumentFaults } from './gateFault.ts';
import { instrumentHash } from './instrumentHash.ts';
import { readFolders } from './readFolders.ts';

/**
 * Reads every instrument under a folder (`surveys/`) through the gate. Throws one InstrumentFaults with all that is
 * wrong with all of them, or if one of those is missing that the self-assessment is made of: a bad instrument stops the
 * start. `npm run check:surveys` is this same function.
 */
export async function readInstruments(
  root: string,
  parts: SelfAssessmentParts = selfAssessmentParts,
): Promise<{ instruments: Instrument[] }> {
  const { sources, faults } = await readFolders(root);
  const all: GateFault[] = [...faults, ...checkParts(sources, parts)];
  const instruments: Instrument[] = [];
  for (const source of sources) {
    const checked = checkInstrument(source);
    all.push(...checked.faults);
    if (checked.parts === undefined || all.length > 0) continue;
    const hash = instrumentHash(source.files.get('survey.json'), source.files.get('scoring.json'));
    instruments.push(parseInstrument({ ...checked.parts, hash }));
  }
  if (all.length === 0) all.push(...checkShortForms(instruments));
  if (all.length > 0) throw new InstrumentFaults(all);
  return { instruments };
}

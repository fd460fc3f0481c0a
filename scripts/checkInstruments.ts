import { pathToFileURL } from 'node:url';
import { itemsOf } from '../server/core/instrument/itemsOf.ts';
import type { SelfAssessmentParts } from '../server/core/instrument/selfAssessmentParts.ts';
import { InstrumentFaults } from '../server/surveyjs/gateFault.ts';
import { readInstruments } from '../server/surveyjs/readInstruments.ts';

/** Holds every instrument under a folder to the gate: what it prints, and the exit code. */
export async function checkInstruments(
  root: string,
  parts?: SelfAssessmentParts,
): Promise<{ readonly text: string; readonly code: 0 | 1 }> {
  try {
    const { instruments } = await readInstruments(root, parts);
    const lines = instruments.map((instrument) => {
      const items = itemsOf(instrument).length;
      return `${instrument.id}@${instrument.version}: ${items} items, sha256 ${instrument.hash}`;
    });
    return { text: lines.join('\n'), code: 0 };
  } catch (error) {
    if (!(error instanceof InstrumentFaults)) throw error;
    return { text: error.message, code: 1 };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { text, code } = await checkInstruments(process.argv[2] ?? 'surveys');
  console.log(text);
  process.exitCode = code;
}

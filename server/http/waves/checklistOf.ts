import type { Instrument } from '../../core/instrument/instrument.ts';
import { nestAnswers } from '../../core/response/nestAnswers.ts';
import type { ChecklistDoc } from '../../storage/schemas/checklists.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Deps } from '../deps.ts';
import type { Checklist } from '../wire/checklist.ts';
import { momentOf } from '../wire/text.ts';
import { checklistInstrument, factsOfChecklist } from './checklistFacts.ts';
import { personView } from './personView.ts';
import { readerOf } from './readAnswers.ts';

/** What is saved for a wave, or what its site's last checklist offers as a start. */
export async function checklistView(
  deps: Deps,
  wave: WaveDoc,
  saved: ChecklistDoc | undefined,
): Promise<Checklist> {
  const instrument = checklistInstrument(deps, saved);
  const start =
    saved === undefined && wave.state === 'running' ? await lastAnswers(deps, wave, instrument) : null;
  const answers = saved?.checklist.answers ?? start?.answers ?? {};
  return {
    instrument: { id: instrument.id, version: instrument.version, title: instrument.scoring.title },
    revision: saved?.revision ?? 0,
    answers: nestAnswers(instrument.survey, answers),
    ...factsOfChecklist(instrument, saved?.checklist.answers ?? {}),
    carriedFrom: start === null ? null : { wave: start.wave, number: start.number },
    accountable: await personView(deps, wave.accountable),
    savedBy: saved === undefined ? null : await personView(deps, saved.savedBy),
    savedAt: saved === undefined ? null : momentOf(saved.savedAt),
    frozen: wave.state !== 'running',
  };
}

/** The newest earlier checklist of the site, as far as today's version of it still takes the answers. */
async function lastAnswers({ collections }: Deps, wave: WaveDoc, instrument: Instrument) {
  const earlier = await collections.waves.find(
    { site: wave.site, number: { lt: wave.number } },
    { sort: { by: 'number', order: 'descending' }, limit: 50 },
  );
  for (const { _id, number } of earlier) {
    const saved = await collections.checklists.get(_id);
    if (saved === undefined) continue;
    const read = readerOf(instrument)(nestAnswers(instrument.survey, saved.checklist.answers));
    return read.ok ? { wave: _id, number, answers: read.answers } : null;
  }
  return null;
}

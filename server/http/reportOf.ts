import type { Instrument } from '../core/instrument/instrument.ts';
import { type Part, versionsOf } from '../core/instrument/selfAssessmentParts.ts';
import { buildReport } from '../core/report/buildReport.ts';
import type { Report } from '../core/report/report.ts';
import type { SelfAssessmentDoc, StoredAnswers } from '../storage/schemas/selfAssessments.ts';
import type { Deps } from './deps.ts';

/** The report of a stored self-assessment, computed from its answers every time: answers are facts, scores are derived. */
export function reportOf(deps: Pick<Deps, 'instruments' | 'engineVersion'>, doc: SelfAssessmentDoc): Report {
  const { _id, asOf, site, mode, survey, checklist } = doc;
  if (asOf === null || site === null || mode === null) throw new Error('a tombstone has no report');
  return buildReport({
    survey: instrumentFor(deps.instruments, 'survey', survey),
    checklist: instrumentFor(deps.instruments, 'checklist', checklist),
    assessment: {
      id: _id,
      asOf,
      locale: 'en',
      site,
      mode,
      survey: survey?.answers ?? null,
      checklist: checklist?.answers ?? null,
    },
    engineVersion: deps.engineVersion,
  });
}

/** The version that was answered; where none was, the newest. The gate lets no server start without one. */
function instrumentFor(
  instruments: readonly Instrument[],
  part: Part,
  stored: StoredAnswers | null,
): Instrument {
  const found = versionsOf(instruments, part).find(
    (one) => stored === null || (one.id === stored.instrument && one.version === stored.version),
  );
  if (found === undefined) throw new Error(`surveys/ no longer has the ${part} that was answered`);
  return found;
}

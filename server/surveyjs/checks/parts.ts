import type { Part, SelfAssessmentParts } from '../../core/instrument/selfAssessmentParts.ts';
import type { GateFault } from '../gateFault.ts';
import type { InstrumentSource } from './instrumentSource.ts';

/** Without both parts the server would take answers of which it can make no report. */
export function checkParts(sources: readonly InstrumentSource[], parts: SelfAssessmentParts): GateFault[] {
  return Object.entries(parts).flatMap(([part, id]) => {
    const versions = sources.filter((source) => source.id === id);
    if (versions.length === 0)
      return [
        {
          file: id,
          path: '',
          message: `The ${part} ${id} is missing: every self-assessment needs it.`,
          mend: `Put its folder there, with its version in ${id}/v1.`,
        },
      ];
    return versions.flatMap((source) => checkKind(source, part as Part));
  });
}

function checkKind(source: InstrumentSource, part: Part): GateFault[] {
  const scoring = source.files.get('scoring.json') as { kind?: unknown } | null | undefined;
  const other: Part = part === 'survey' ? 'checklist' : 'survey';
  if (scoring?.kind !== other) return [];
  return [
    {
      file: `${source.id}/v${source.version}/scoring.json`,
      path: '/kind',
      message: `${source.id} is a ${other}, but the self-assessment needs it as its ${part}.`,
      mend: `Write "${part}", or give this instrument another name.`,
    },
  ];
}

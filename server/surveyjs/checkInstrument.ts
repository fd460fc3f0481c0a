import type { z } from 'zod';
import { checkAcceptedBySurveyJs } from './checks/acceptedBySurveyJs.ts';
import { checkActionsMatch } from './checks/actionsMatch.ts';
import { checkChecklistKind } from './checks/checklistKind.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkEvidenceLinks } from './checks/evidenceLinks.ts';
import { checkExamples } from './checks/examples.ts';
import type { InstrumentSource, ShapedInstrument } from './checks/instrumentSource.ts';
import { checkLocales } from './checks/locales.ts';
import { checkNames } from './checks/names.ts';
import { checkScoringMatch } from './checks/scoringMatch.ts';
import { checkShape } from './checks/shape.ts';
import { checkSize } from './checks/size.ts';
import { checkSurveyKind } from './checks/surveyKind.ts';
import type { GateFault } from './gateFault.ts';
import { actionsSchema } from './schemas/actionsSchema.ts';
import { scoringSchema } from './schemas/scoringSchema.ts';
import { surveySchema } from './schemas/surveySchema.ts';

export interface CheckedInstrument {
  readonly faults: readonly GateFault[];
  /** The checked files; undefined while a file has not even its right shape. */
  readonly parts: ShapedInstrument | undefined;
}

/**
 * The gate for authored files: everything that is wrong with one version of an instrument.
 *
 * In three steps, because each rests on the one before: every file has its shape; names and conditions hold; then all
 * that needs the files together. Nothing reaches SurveyJS before its shape is known to be harmless.
 */
export function checkInstrument(source: InstrumentSource): CheckedInstrument {
  const { faults, parts } = readShapes(source);
  const readme = source.hasReadme ? [] : [missingReadme];
  const found = parts === undefined ? [] : checkTogether(source, parts);
  const folder = `${source.id}/v${source.version}`;
  return {
    faults: [...readme, ...faults, ...found].map((fault) => ({ ...fault, file: join(folder, fault.file) })),
    parts,
  };
}

const missingReadme: GateFault = {
  file: '../README.md',
  path: '',
  message: 'This file is missing.',
  mend: 'Say there where the instrument comes from, its licence, how it is scored and what changed.',
};

const join = (folder: string, file: string): string =>
  file.startsWith('../')
    ? `${folder.slice(0, folder.lastIndexOf('/'))}/${file.slice(3)}`
    : `${folder}/${file}`;

const schemas: { readonly [Name in keyof Authored]: z.ZodType<Authored[Name]> } = {
  survey: surveySchema,
  scoring: scoringSchema,
  actions: actionsSchema,
};

type Authored = Pick<ShapedInstrument, 'survey' | 'scoring' | 'actions'>;

function readShapes(source: InstrumentSource): CheckedInstrument {
  const faults: GateFault[] = [];
  const read = <Name extends keyof Authored>(name: Name): Authored[Name] | undefined => {
    const file = `${name}.json`;
    if (!source.files.has(file)) return undefined;
    const { value, findings } = checkShape<Authored[Name]>(schemas[name], source.files.get(file));
    faults.push(...findings.map((finding) => ({ file, ...finding })));
    return value;
  };
  const [survey, scoring, actions] = [read('survey'), read('scoring'), read('actions')];
  const isWhole = survey !== undefined && scoring !== undefined && actions !== undefined;
  return {
    faults,
    parts: isWhole ? { survey, scoring, actions, evidence: source.evidence ?? [] } : undefined,
  };
}

function checkTogether(source: InstrumentSource, parts: ShapedInstrument): readonly GateFault[] {
  const basic = [...checkSize(parts), ...checkNames(parts.survey), ...checkConditions(parts.survey)];
  const matched = [
    ...checkScoringMatch(source, parts),
    ...checkActionsMatch(parts),
    ...(source.evidence === null ? [] : checkEvidenceLinks(parts)),
    ...checkLocales(source, parts),
  ];
  if (basic.length > 0) return [...basic, ...matched];
  return [
    ...matched,
    ...checkSurveyKind(parts),
    ...checkChecklistKind(parts),
    ...checkExamples(source, parts),
    ...checkAcceptedBySurveyJs(parts.survey),
  ];
}

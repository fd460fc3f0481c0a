import { Model } from 'survey-core';
import { type ILintFinding, lintSurvey } from 'survey-core-next/linter';
import type { SurveyDefinition } from '../../core/instrument/survey.ts';
import type { GateFault } from '../gateFault.ts';

/**
 * What SurveyJS itself says: the errors with which the pinned version reads the file, and its linter. Only ever called
 * with a survey of the right shape, because building a model of an unchecked file can already fetch and execute.
 */
export function checkAcceptedBySurveyJs(survey: SurveyDefinition): GateFault[] {
  const model = new Model(copyOf(survey));
  const readErrors = (model.jsonErrors ?? []).map((error) => ({
    file: 'survey.json',
    path: '',
    message: `SurveyJS cannot read this: ${error.message}`,
    mend: 'Correct the property that it names.',
  }));
  model.dispose();
  const findings = lintSurvey(copyOf(survey)).findings.filter(
    (finding) => finding.severity === 'error' && !isDomainName(finding),
  );
  return [
    ...readErrors,
    ...findings.map((finding) => ({
      file: 'survey.json',
      path: pointerOf(finding.path),
      message: `SurveyJS's linter says: ${finding.message}`,
      mend: finding.suggestion
        ? `Perhaps you mean ${finding.suggestion}.`
        : `See its rule ${finding.ruleId}.`,
    })),
  ];
}

/** SurveyJS writes into what it is given. */
const copyOf = (survey: SurveyDefinition): object => JSON.parse(JSON.stringify(survey)) as object;

/** A page and the one matrix on it are both called after their domain; checks/names.ts refuses every other repetition. */
function isDomainName(finding: ILintFinding): boolean {
  const page = /^(pages\[\d+\])\.elements\[0\]$/.exec(finding.path)?.[1];
  const paths = (finding.related ?? []).map((related) => related.path);
  return finding.ruleId === 'name/duplicate' && paths.every((path) => path === page || path === finding.path);
}

/** `pages[1].elements[0].name` → `/pages/1/elements/0/name` */
const pointerOf = (path: string): string =>
  path === ''
    ? ''
    : `/${path
        .replace(/\[(\d+)\]/g, '.$1')
        .split('.')
        .filter((step) => step !== '')
        .join('/')}`;

import type { ScoringRule } from '../../core/instrument/instrument.ts';
import { type PlacedQuestion, questionsOf } from '../../core/instrument/questionsOf.ts';
import type { Choice } from '../../core/instrument/survey.ts';
import type { GateFault } from '../gateFault.ts';
import type { InstrumentSource, ShapedInstrument } from './instrumentSource.ts';
import { scoredItems } from './scoredItems.ts';

const inScoring = (path: string, message: string, mend: string): GateFault => ({
  file: 'scoring.json',
  path,
  message,
  mend,
});
const inSurvey = (path: string, message: string, mend: string): GateFault => ({
  file: 'survey.json',
  path,
  message,
  mend,
});

/** Survey and key must speak of the same things: who they are, what is asked, what is scored, on which scale. */
export function checkScoringMatch(source: InstrumentSource, parts: ShapedInstrument): GateFault[] {
  const asked = askedItems(parts);
  return [
    ...checkIdentity(source, parts.scoring),
    ...checkItems(parts.scoring, asked),
    ...asked.flatMap((item) => checkScale(parts.scoring, item)),
  ];
}

function checkIdentity(source: InstrumentSource, scoring: ScoringRule): GateFault[] {
  const faults: GateFault[] = [];
  if (scoring.instrument !== source.id)
    faults.push(
      inScoring(
        '/instrument',
        `${scoring.instrument} lies in the folder ${source.id}.`,
        `Write "${source.id}", or rename the folder.`,
      ),
    );
  if (scoring.version !== source.version)
    faults.push(
      inScoring(
        '/version',
        `Version ${scoring.version} lies in the folder v${source.version}.`,
        `Write ${source.version}, or rename the folder.`,
      ),
    );
  const names = scoring.domains.flatMap((domain, at) => [
    { id: domain.id, path: `/domains/${at}/id` },
    ...domain.subdomains.map((sub, index) => ({ id: sub.id, path: `/domains/${at}/subdomains/${index}/id` })),
  ]);
  const seen = new Set<string>();
  for (const { id, path } of names) {
    if (seen.has(id)) faults.push(inScoring(path, `${id} stands there twice.`, 'Choose another id.'));
    seen.add(id);
  }
  return faults;
}

interface AskedItem {
  readonly id: string;
  readonly path: string;
  readonly choices: readonly Choice[];
  readonly choicesPath: string;
}

/** Rows of matrices in a survey; in a checklist, radiogroups other than "do you count this". */
function askedItems({ survey, scoring }: ShapedInstrument): AskedItem[] {
  const questions = questionsOf(survey);
  if (scoring.kind === 'survey') return questions.flatMap(rowsOf);
  const counted = new Set(scoring.counts.map((count) => `${count.id}-counted`));
  return questions.flatMap(({ question, pointer }) =>
    question.type === 'radiogroup' && !counted.has(question.name)
      ? [
          {
            id: question.name,
            path: `${pointer}/name`,
            choices: question.choices,
            choicesPath: `${pointer}/choices`,
          },
        ]
      : [],
  );
}

const rowsOf = ({ question, pointer }: PlacedQuestion): AskedItem[] =>
  question.type !== 'matrix'
    ? []
    : question.rows.map((row, at) => ({
        id: row.value,
        path: `${pointer}/rows/${at}/value`,
        choices: question.columns,
        choicesPath: `${pointer}/columns`,
      }));

function checkItems(scoring: ScoringRule, asked: readonly AskedItem[]): GateFault[] {
  const faults: GateFault[] = [];
  const askedIds = new Set(asked.map((item) => item.id));
  const scoredIds = new Set<string>();
  for (const { item, path } of scoredItems(scoring)) {
    if (scoredIds.has(item.id))
      faults.push(inScoring(path, `The item ${item.id} is scored twice.`, 'Keep it in one subdomain.'));
    scoredIds.add(item.id);
    if (!askedIds.has(item.id))
      faults.push(
        inScoring(path, `The item ${item.id} is not asked.`, 'Ask it in survey.json, or remove it here.'),
      );
  }
  for (const { id, path } of asked)
    if (!scoredIds.has(id))
      faults.push(
        inSurvey(
          path,
          `The item ${id} is not scored.`,
          'Put it into a subdomain of scoring.json, or remove it.',
        ),
      );
  return faults;
}

/** What can be answered must be the scale, whole, and its codes; a must-have cannot be waved away. */
function checkScale(scoring: ScoringRule, item: AskedItem): GateFault[] {
  const { min, max, dontKnow, notApplicable } = scoring.scale;
  const isGate = scoredItems(scoring).some((one) => one.item.id === item.id && one.item.gate === true);
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const expected = [...steps, dontKnow, isGate ? null : notApplicable].filter((value) => value !== null);
  const offered = item.choices.map((choice) => choice.value);
  if ([...offered].sort().join() === [...expected].sort().join()) return [];
  return [
    inSurvey(
      item.choicesPath,
      `${item.id} can be answered with ${offered.join(', ')}.`,
      `Offer exactly ${expected.join(', ')}${isGate ? ' (a must-have has no "not applicable")' : ''}, or change the scale in scoring.json.`,
    ),
  ];
}

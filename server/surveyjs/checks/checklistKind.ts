import { questionsOf } from '../../core/instrument/questionsOf.ts';
import type { SurveyQuestion } from '../../core/instrument/survey.ts';
import type { GateFault } from '../gateFault.ts';
import type { ShapedInstrument } from './instrumentSource.ts';
import { scoredItems } from './scoredItems.ts';

type Questions = ReadonlyMap<string, { readonly question: SurveyQuestion; readonly pointer: string }>;

/** What holds for a checklist: nothing is reversed, "not applicable" gives its reason, counts are counted or not. */
export function checkChecklistKind({ survey, scoring }: ShapedInstrument): GateFault[] {
  if (scoring.kind !== 'checklist')
    return scoring.counts.map((count, at) =>
      inScoring(`/counts/${at}`, `A survey has no count ${count.id}.`, 'Keep counts in a checklist.'),
    );
  const questions: Questions = new Map(questionsOf(survey).map((placed) => [placed.question.name, placed]));
  const items = scoredItems(scoring);
  return [
    ...items.filter(({ item }) => item.reverse).map(({ item, path }) => reversed(item.id, path)),
    ...items.flatMap(({ item }) => checkReason(questions, item.id, scoring.scale.notApplicable)),
    ...items.flatMap(({ item }) => checkProof(questions, item.id)),
    ...scoring.counts.flatMap((count, at) => checkCount(questions, count.id, at)),
    ...(['routing', 'consensusAnswers'] as const)
      .filter((key) => scoring[key] !== null)
      .map((key) => inScoring(`/${key}`, 'A checklist asks everybody everything.', 'Write null.')),
  ];
}

const inScoring = (path: string, message: string, mend: string): GateFault => ({
  file: 'scoring.json',
  path,
  message,
  mend,
});

const reversed = (id: string, path: string): GateFault =>
  inScoring(`${path}/reverse`, `The fact ${id} is reversed.`, 'State it so that "in place" is good.');

function checkReason(questions: Questions, fact: string, code: string | null): GateFault[] {
  const asked = questions.get(fact);
  if (code === null || asked?.question.type !== 'radiogroup') return [];
  if (!asked.question.choices.some((choice) => choice.value === code)) return [];
  const reason = questions.get(`${fact}-reason`)?.question;
  const condition = `{${fact}} = '${code}'`;
  if (reason?.type === 'comment' && reason.isRequired === true && reason.visibleIf === condition) return [];
  return [
    {
      file: 'survey.json',
      path: reason === undefined ? asked.pointer : questions.get(`${fact}-reason`)!.pointer,
      message: `${fact} can be "not applicable" without a reason.`,
      mend: `Ask for it in a required comment ${fact}-reason with visibleIf "${condition}".`,
    },
  ];
}

/** The report reads proof by these names; a question of another kind under one of them would be misread. */
const proofs = [
  ['note', 'comment'],
  ['link', 'text'],
  ['reviewed', 'date'],
  ['expires', 'date'],
] as const;

function checkProof(questions: Questions, fact: string): GateFault[] {
  return proofs.flatMap(([suffix, kind]) => {
    const found = questions.get(`${fact}-${suffix}`);
    if (found === undefined) return [];
    const { question, pointer } = found;
    const actual = question.type === 'text' ? (question.inputType ?? 'text') : question.type;
    const mend = `Make it a ${kind === 'date' ? 'text with inputType date' : kind}.`;
    return actual === kind
      ? []
      : [{ file: 'survey.json', path: pointer, message: `${question.name} is a ${actual}.`, mend }];
  });
}

function checkCount(questions: Questions, count: string, at: number): GateFault[] {
  const counted = questions.get(`${count}-counted`)?.question;
  const number = questions.get(count)?.question;
  const values = counted?.type === 'radiogroup' ? counted.choices.map((choice) => choice.value) : [];
  const isAsked =
    values.join() === 'yes,no' &&
    number?.type === 'text' &&
    number.inputType === 'number' &&
    number.visibleIf === `{${count}-counted} = 'yes'`;
  return isAsked
    ? []
    : [
        inScoring(
          `/counts/${at}`,
          `The count ${count} is not asked as counts are.`,
          `Ask the radiogroup ${count}-counted (yes, no), then the number ${count} with visibleIf "{${count}-counted} = 'yes'".`,
        ),
      ];
}

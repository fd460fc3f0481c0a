import { itemsOf } from '../../server/core/instrument/itemsOf.ts';
import { questionsOf } from '../../server/core/instrument/questionsOf.ts';
import { shippedInstrument } from '../support/shippedInstruments.ts';
import { definition } from './blueprint.ts';

const instrument = shippedInstrument('web-therapy-protocols');
const { survey, scoring } = instrument;
const items = itemsOf(instrument);
const questions = new Map(questionsOf(survey).map(({ question }) => [question.name, question]));
const gates = [
  'confidentiality-protocol',
  'privacy-notice',
  'platform-assessment',
  'incident-procedure',
  'crisis-procedure',
];

test('16 facts in the order of the plan, the first five of them gates', () => {
  expect(items.map((item) => item.id)).toEqual([
    ...gates,
    'access-control',
    'suitability-criteria',
    'training-plan',
    'supervision',
    'protected-time',
    'documented-workflow',
    'technical-support',
    'workplace',
    'funding',
    'outcome-monitoring',
    'accountable-lead',
  ]);
  expect(items.filter((item) => item.rule.gate === true).map((item) => item.id)).toEqual(gates);
});

test('facts stand on the pages in the groups and the order in which they are printed', () => {
  const groups = scoring.domains.flatMap((domain) => domain.subdomains);
  const facts = new Set(items.map((item) => item.id));
  for (const group of groups) {
    const asked = questionsOf(survey).filter(
      ({ page, question }) => page === group.id && facts.has(question.name),
    );
    expect(asked.map(({ question }) => question.name)).toEqual(group.items.map((item) => item.id));
  }
  expect(survey.pages.map((page) => page.name)).toEqual([...groups.map((group) => group.id), 'uptake']);
});

test('"not applicable" is offered with a reason to give, but never at a gate', () => {
  for (const item of items) {
    const codes = item.choices.map((choice) => choice.value);
    const reason = questions.get(`${item.id}-reason`);
    if (item.rule.gate === true) {
      expect(codes).toEqual([2, 1, 0]);
      expect(reason).toBeUndefined();
    } else {
      expect(codes).toEqual([2, 1, 0, 'na']);
      expect(reason).toMatchObject({
        isRequired: true,
        maxLength: 250,
        visibleIf: `{${item.id}} = 'na'`,
      });
    }
  }
});

test('every fact takes a note, a link, the date of the review and the date until which it is valid', () => {
  for (const { id } of items) {
    expect(questions.get(`${id}-note`)).toMatchObject({ type: 'comment', maxLength: 600 });
    expect(questions.get(`${id}-link`)).toMatchObject({ inputType: 'text', maxLength: 250 });
    expect(questions.get(`${id}-reviewed`)).toMatchObject({ inputType: 'date' });
    expect(questions.get(`${id}-expires`)).toMatchObject({ inputType: 'date' });
  }
});

test('one fact is stated by the review; the others claim less', () => {
  const stated = items.filter((item) => item.rule.link.strength === 'stated');
  expect(stated.map((item) => [item.id, item.rule.link.ids])).toEqual([
    ['confidentiality-protocol', ['D13']],
  ]);
});

test('four counts are asked for, each a number or "not counted"', () => {
  expect(scoring.counts.map((count) => count.id)).toEqual(['caseload', 'offered', 'started', 'completed']);
  for (const { id } of scoring.counts) {
    expect(questions.get(`${id}-counted`)).toMatchObject({ choices: [{ value: 'yes' }, { value: 'no' }] });
    expect(questions.get(id)).toMatchObject({
      inputType: 'number',
      min: 0,
      max: 1_000_000,
      visibleIf: `{${id}-counted} = 'yes'`,
    });
  }
});

test('page 1 gives the definition word for word', () => {
  expect(survey.pages[0]?.description).toContain(definition);
});

test('facts are short noun phrases that read well in a table', () => {
  for (const { text } of items) {
    expect(text).toMatch(/^[A-Z][^.;/]*[a-z]$/);
    expect(text.length).toBeLessThanOrEqual(90);
  }
});

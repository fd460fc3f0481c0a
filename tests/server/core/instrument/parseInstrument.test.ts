import { itemsOf } from '../../../../server/core/instrument/itemsOf.ts';
import { answerNames, parseInstrument } from '../../../../server/core/instrument/parseInstrument.ts';
import { questionsOf } from '../../../../server/core/instrument/questionsOf.ts';
import { fixtureInstrument } from '../../../support/fixtureInstruments.ts';

const survey = fixtureInstrument('small-survey');
const checklist = fixtureInstrument('small-checklist');

test('an instrument is named by its scoring key', () => {
  expect([survey.id, survey.version, survey.hash.length]).toEqual(['small-survey', 1, 64]);
});

test('items come in the order of the key, with the wording and routing of the survey', () => {
  const items = itemsOf(survey);
  expect(items.map((item) => item.id).slice(0, 3)).toEqual([
    'suitability-agreed',
    'suitability-risk',
    'access-check',
  ]);
  expect(items[0]).toMatchObject({
    text: 'In our service, it is agreed who can be offered it.',
    domain: 'patients',
    subdomain: 'suitability',
    conditions: ["{treats} = 'yes' or {role} = 'manager'"],
  });
  expect(items.find((item) => item.id === 'training-aimed')?.conditions).toEqual([]);
  expect(itemsOf(checklist)[0]).toMatchObject({ id: 'privacy', rule: { gate: true }, domain: 'protocols' });
});

test('a question inside two panels is found, with its place in the file', () => {
  const found = questionsOf(checklist.survey).find(({ question }) => question.name === 'crisis-expires');
  expect(found).toMatchObject({ page: 'protect', pointer: '/pages/0/elements/1/elements/1/elements/3' });
});

test('answers are stored under rows, not under their matrix', () => {
  expect(answerNames(survey.survey)).toEqual(expect.arrayContaining(['role', 'treats', 'access-alone']));
  expect(answerNames(survey.survey)).not.toContain('patients');
});

test('refuses an item that is never asked, a name that stands twice, and a hash that is none', () => {
  const [first, ...others] = survey.scoring.domains;
  const [subdomain, ...rest] = first!.subdomains;
  const withItems = (ids: readonly string[]) => ({
    ...survey.scoring,
    domains: [
      {
        ...first!,
        subdomains: [{ ...subdomain!, items: ids.map((id) => ({ ...subdomain!.items[0]!, id })) }, ...rest],
      },
      ...others,
    ],
  });
  expect(() => parseInstrument({ ...survey, scoring: withItems(['never-asked']) })).toThrow('never-asked');
  expect(() =>
    parseInstrument({ ...survey, scoring: withItems(['suitability-risk', 'suitability-risk']) }),
  ).toThrow('item suitability-risk stands there twice');
  const pages = [...survey.survey.pages, survey.survey.pages[0]!];
  expect(() => parseInstrument({ ...survey, survey: { ...survey.survey, pages } })).toThrow(
    'question role stands there twice',
  );
  expect(() => parseInstrument({ ...survey, hash: 'abc' })).toThrow('SHA-256');
});

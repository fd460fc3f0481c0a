import type { AskedItem } from '../../../client/survey/asked.ts';
import { countOpen, openItems } from '../../../client/survey/review/openItems.ts';
import { readFaults } from '../../../client/survey/review/readFaults.ts';

const item = (id: string, more: Partial<AskedItem> = {}): AskedItem => ({
  id,
  title: id,
  answered: false,
  required: false,
  optional: false,
  ...more,
});
const page = (name: string, ...items: AskedItem[]) => ({ name, title: name, description: '', items });

test('skipped answers are named page by page; needed ones apart; extras never', () => {
  const open = openItems([
    {
      part: 'survey',
      pages: [
        page('about-you', item('role', { required: true })),
        page('patients', item('a', { answered: true }), item('b')),
        page('models', item('c', { answered: true })),
      ],
    },
    { part: 'checklist', pages: [page('facts', item('d'), item('d-note', { optional: true }))] },
  ]);
  expect(open.needed.map((one) => one.page)).toEqual(['about-you']);
  expect(open.skipped.map((one) => [one.part, one.page, one.items.map(({ id }) => id)])).toEqual([
    ['survey', 'patients', ['b']],
    ['checklist', 'facts', ['d']],
  ]);
  expect(countOpen(open.skipped)).toBe(2);
  expect(open.counts).toEqual([
    { part: 'survey', answered: 2, asked: 4 },
    { part: 'checklist', answered: 0, asked: 1 },
  ]);
});

test('a fault of the server lands at its item, whatever it is nested in; the rest is not lost', () => {
  const faults = readFaults([
    { pointer: '/survey/answers/patients/suitability-agreed', detail: 'one' },
    { pointer: '/checklist/answers/privacy~1notice', detail: 'two' },
    { pointer: '/site/name', detail: 'must not be empty' },
    { pointer: '', detail: 'whole' },
    { pointer: '/survey', detail: 'part' },
  ]);
  expect([...faults.survey]).toEqual([['suitability-agreed', 'one']]);
  expect([...faults.checklist]).toEqual([['privacy/notice', 'two']]);
  expect(faults.others).toEqual(['site/name: must not be empty', 'whole', 'survey: part']);
});

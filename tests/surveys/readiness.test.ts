import { itemsOf } from '../../server/core/instrument/itemsOf.ts';
import { questionsOf } from '../../server/core/instrument/questionsOf.ts';
import { compileCondition } from '../../server/core/response/compileCondition.ts';
import { shippedInstrument } from '../support/shippedInstruments.ts';
import { blueprint, definition } from './blueprint.ts';

const instrument = shippedInstrument('web-therapy-readiness');
const { survey, scoring } = instrument;
const items = itemsOf(instrument);
const domains = ['patients', 'professionals', 'relationship', 'therapy', 'organisation', 'models'];

const shownTo = (role: string, treats: string) =>
  items.filter((item) => item.conditions.every((text) => compileCondition(text)({ role, treats })));

describe('who is asked what', () => {
  // A wrong visibleIf would silently take a whole role out of a score.
  test.each([
    ['clinician', 'yes', 42, 6],
    ['admin', 'yes', 42, 6],
    ['it', 'yes', 42, 6],
    ['other', 'yes', 42, 6],
    ['manager', 'yes', 44, 6],
    ['manager', 'no', 38, 6],
    ['clinician', 'no', 23, 3],
    ['admin', 'no', 23, 3],
    ['other', 'no', 23, 3],
    ['it', 'no', 17, 2],
  ])('%s, treats clients: %s → %i items, %i scorable domains', (role, treats, count, scorable) => {
    const shown = shownTo(role, treats);
    const enough = domains.filter((id) => {
      const all = items.filter((item) => item.domain === id).length;
      return shown.filter((item) => item.domain === id).length >= all / 2;
    });
    expect(shown).toHaveLength(count);
    expect(enough).toHaveLength(scorable);
  });

  test('a team answering together is asked every item', () => {
    const { role, treats } = scoring.consensusAnswers ?? {};
    expect(shownTo(role ?? '', treats ?? '')).toHaveLength(44);
  });

  test('subdomains are routed as a whole', () => {
    for (const subdomain of scoring.domains.flatMap((domain) => domain.subdomains)) {
      const routes = items
        .filter((item) => item.subdomain === subdomain.id)
        .map((item) => item.conditions.at(-1));
      expect(new Set(routes).size).toBe(1);
    }
  });

  test('a page is hidden from those who would see no statement on it', () => {
    for (const page of survey.pages.slice(1))
      for (const role of ['clinician', 'manager', 'admin', 'it', 'other'])
        for (const treats of ['yes', 'no']) {
          const open = page.visibleIf === undefined || compileCondition(page.visibleIf)({ role, treats });
          const rows = shownTo(role, treats).filter((item) => item.domain === page.name).length;
          expect([page.name, role, treats, open]).toEqual([page.name, role, treats, rows > 0]);
        }
  });
});

test('pages: about you, then one matrix per domain with every scored item once, in the order of the scoring', () => {
  expect(survey.pages.map((page) => page.name)).toEqual(['about-you', ...domains]);
  expect(scoring.domains.map((domain) => domain.id)).toEqual(domains);
  expect(
    survey.pages[0]?.elements.map((element) => [element.name, 'isRequired' in element && element.isRequired]),
  ).toEqual([
    ['role', true],
    ['treats', true],
  ]);
  for (const { question, page } of questionsOf(survey).slice(2)) {
    expect([question.type, question.name]).toEqual(['matrix', page]);
    if (question.type !== 'matrix') continue;
    expect(question.rows.map((row) => row.value)).toEqual(
      items.filter((item) => item.domain === page).map((item) => item.id),
    );
    expect(question.columns.map((column) => column.value)).toEqual([1, 2, 3, 4, 5, 'dk', 'nr']);
    expect(question.isRequired ?? false).toBe(false);
  }
});

test('every item is linked to its evidence as the plan says', () => {
  const links = items.map((item) => [item.id, [item.rule.link.strength, ...item.rule.link.ids]]);
  expect(Object.fromEntries(links)).toEqual(blueprint);
  expect(items).toHaveLength(44);
});

test('one reversed item in every domain, and the three key needs', () => {
  const reversed = items.filter((item) => item.rule.reverse).map((item) => [item.domain, item.id]);
  expect(reversed).toEqual([
    ['patients', 'digital-access-alone'],
    ['professionals', 'confidence-avoid'],
    ['relationship', 'rapport-distress'],
    ['therapy', 'flexibility-places'],
    ['organisation', 'workflow-burden'],
    ['models', 'blended-separate'],
  ]);
  const subdomains = scoring.domains.flatMap((domain) => domain.subdomains);
  expect(subdomains.filter((one) => one.keyNeed).map((one) => one.id)).toEqual([
    'training',
    'workflow',
    'data-security',
  ]);
});

describe('wording', () => {
  test('page 1 gives the definition word for word, and the survey carries it for a team that skips page 1', () => {
    expect(survey.pages[0]?.description).toContain(definition);
    expect(survey.description).toBe(definition);
  });

  test.each(items.map((item) => [item.id, item.text]))('%s is one short plain sentence', (_id, text) => {
    expect(text).toMatch(/^[A-Z][^.!?;()/]*\.$/);
    expect(text).not.toMatch(/\bnot\b|n't\b|and\/or/i);
    expect(text.split(' ').length).toBeLessThanOrEqual(22);
    expect(text.length).toBeLessThanOrEqual(120);
  });

  test('the referent is what the statements speak of: our service, or I', () => {
    for (const subdomain of scoring.domains.flatMap((domain) => domain.subdomains)) {
      const texts = items.filter((item) => item.subdomain === subdomain.id).map((item) => item.text);
      const personal = texts.filter((text) => /\b(I|me|my)\b/i.test(text)).length;
      const found = personal === 0 ? 'shared' : personal === texts.length ? 'personal' : 'mixed';
      expect([subdomain.id, subdomain.referent]).toEqual([subdomain.id, found]);
      for (const text of texts.filter((one) => !/\b(I|me|my)\b/i.test(one)))
        expect(text).toMatch(/our service|The programme/);
    }
  });

  test('phrases complete "staff say that …" and "you say that …", and the two differ', () => {
    const subdomains = scoring.domains.flatMap((domain) => domain.subdomains);
    for (const { strengthPhrase, barrierPhrase } of subdomains) {
      for (const phrase of [strengthPhrase, barrierPhrase]) {
        expect(phrase).toMatch(/^[a-z].*[a-z]$/);
        expect(phrase).not.toMatch(/\b(I|we|our|my|you|they)\b/);
        expect(phrase.length).toBeLessThanOrEqual(90);
      }
    }
    expect(new Set(subdomains.flatMap((one) => [one.strengthPhrase, one.barrierPhrase])).size).toBe(32);
    for (const domain of scoring.domains) expect(domain.short.length).toBeLessThanOrEqual(16);
  });
});

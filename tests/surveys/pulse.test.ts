import { itemsOf } from '../../server/core/instrument/itemsOf.ts';
import { versionsOf } from '../../server/core/instrument/selfAssessmentParts.ts';
import { compileAnswers } from '../../server/core/response/compileAnswers.ts';
import { compileCondition } from '../../server/core/response/compileCondition.ts';
import { scoreResponse } from '../../server/core/scoring/scoreResponse.ts';
import { shippedInstrument, workedExamples } from '../support/shippedInstruments.ts';
import { definition } from './blueprint.ts';

const pulse = shippedInstrument('web-therapy-pulse');
const full = shippedInstrument('web-therapy-readiness');
const items = itemsOf(pulse);
const subdomains = pulse.scoring.domains.flatMap((domain) => domain.subdomains);

test.each(items.map((item) => [item.id, item]))(
  '%s is the item of the full survey: words, choices, routing, rule, place',
  (id, item) => {
    expect(item).toEqual(itemsOf(full).find((one) => one.id === id));
  },
);

test('one item of each subdomain but resourcing and content-fit, two of each key need', () => {
  expect(items).toHaveLength(17);
  const wanted = full.scoring.domains
    .flatMap((domain) => domain.subdomains)
    .filter((one) => !['resourcing', 'content-fit'].includes(one.id))
    .map((one) => [one.id, one.keyNeed ? 2 : 1]);
  expect(subdomains.map((one) => [one.id, one.items.length])).toEqual(wanted);
  expect(wanted.filter(([, count]) => count === 2).map(([id]) => id)).toEqual([
    'training',
    'workflow',
    'data-security',
  ]);
});

test.each([
  ['clinician', 'yes', 17],
  ['admin', 'yes', 17],
  ['manager', 'yes', 17],
  ['manager', 'no', 15],
  ['clinician', 'no', 11],
  ['admin', 'no', 11],
  ['other', 'no', 11],
  ['it', 'no', 8],
])('%s, treats clients: %s → %i items, one of them reversed at least', (role, treats, count) => {
  const shown = items.filter((item) =>
    item.conditions.every((text) => compileCondition(text)({ role, treats })),
  );
  expect(shown).toHaveLength(count);
  expect(shown.some((item) => item.rule.reverse)).toBe(true);
});

test('pages and their conditions are those of the full survey, with the definition on the first', () => {
  const frame = (one: typeof pulse) =>
    one.survey.pages.map(({ elements, ...page }) => ({ ...page, names: elements.map(({ name }) => name) }));
  expect(frame(pulse)).toEqual(frame(full));
  expect(pulse.survey.pages[0]).toEqual(full.survey.pages[0]);
  expect(pulse.survey.pages[0]?.description).toContain(definition);
});

test('the referent is what the statements speak of that are left', () => {
  for (const subdomain of subdomains) {
    const texts = items.filter((item) => item.subdomain === subdomain.id).map((item) => item.text);
    const personal = texts.filter((text) => /\b(I|me|my)\b/i.test(text)).length;
    const found = personal === 0 ? 'shared' : personal === texts.length ? 'personal' : 'mixed';
    expect([subdomain.id, subdomain.referent]).toEqual([subdomain.id, found]);
  }
});

test('no band, no score of a subdomain, of a domain or of the whole, whatever is answered', () => {
  expect(pulse.scoring.bands).toEqual([]);
  for (const [, example] of workedExamples('web-therapy-pulse')) {
    const read = compileAnswers(pulse)(example.raw);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const sheet = scoreResponse(pulse, read.answers, { asOf: example.asOf });
    expect([sheet.subdomains, sheet.domains]).toEqual([{}, {}]);
    expect(sheet.composite).toEqual({ status: 'unscored', reason: 'too_few_domains', nScored: 0 });
  }
});

test('the self-assessment does not offer it', () => {
  expect(versionsOf([pulse, full], 'survey')).toEqual([full]);
});

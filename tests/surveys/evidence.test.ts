import type { EvidenceLink } from '../../server/core/instrument/evidence.ts';
import { itemsOf } from '../../server/core/instrument/itemsOf.ts';
import { shippedInstrument } from '../support/shippedInstruments.ts';

const instruments = [shippedInstrument('web-therapy-readiness'), shippedInstrument('web-therapy-protocols')];
const { evidence } = shippedInstrument('web-therapy-readiness');
const allActions = instruments.flatMap(({ actions }) => [
  ...Object.values(actions.bySubdomain).flat(),
  ...actions.byGate,
]);
const isFinding = (id: string) => /^D\d+$/.test(id);

test('the register holds the sixteen findings of the review and the named supporting sources', () => {
  const ids = evidence.map((entry) => entry.id);
  expect(ids.filter(isFinding)).toEqual(Array.from({ length: 16 }, (_, index) => `D${index + 1}`));
  expect(new Set(ids).size).toBe(ids.length);
  for (const entry of evidence.filter((one) => isFinding(one.id))) expect(entry.doi).toBe('10.2196/17362');
});

test('every link names known sources; stated and theme name a finding of the review, supporting names another source', () => {
  const known = new Set(evidence.map((entry) => entry.id));
  const links: readonly (readonly [string, EvidenceLink])[] = [
    ...instruments.flatMap((one) => itemsOf(one).map((item) => [item.id, item.rule.link] as const)),
    ...allActions.flatMap((action) => action.evidence.map((link) => [action.id, link] as const)),
  ];
  for (const [id, { strength, ids }] of links) {
    expect([id, ids.filter((one) => !known.has(one))]).toEqual([id, []]);
    expect([id, ids.some(isFinding)]).toEqual([id, strength !== 'supporting']);
  }
});

test('the sources on which experts only gave their opinion are marked, so that print can say it', () => {
  expect(evidence.filter((entry) => entry.expertOpinion).map((entry) => entry.id)).toEqual([
    'fit-for-blended-care-2016',
    'cfir-eric-2019',
  ]);
});

test('every source is used, so that the list of sources promises nothing', () => {
  const used = new Set([
    ...instruments.flatMap((one) => itemsOf(one).flatMap((item) => item.rule.link.ids)),
    ...allActions.flatMap((action) => action.evidence.flatMap((link) => link.ids)),
  ]);
  const background = ['D2', 'e-ready-2022'];
  expect(evidence.map((entry) => entry.id).filter((id) => !used.has(id))).toEqual(background);
});

test('rights are stated in full, with the honest status', () => {
  for (const { scoring } of instruments) {
    expect(scoring.rights).toMatchObject({ licence: 'CC BY 4.0', author: 'Plumbline' });
    expect(scoring.rights.status).toBe('draft: not yet tested with staff or clients');
    expect(scoring.rights.source).toContain('10.2196/17362');
  }
});

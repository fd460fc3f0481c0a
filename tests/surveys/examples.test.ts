import { readFileSync } from 'node:fs';
import { compileAnswers } from '../../server/core/response/compileAnswers.ts';
import { band } from '../../server/core/scoring/band.ts';
import { scoreResponse } from '../../server/core/scoring/scoreResponse.ts';
import type { ScoreSheet } from '../../server/core/scoring/scoreSheet.ts';
import { shippedInstrument, type WorkedExample, workedExamples } from '../support/shippedInstruments.ts';

type Result =
  | { readonly status: 'scored'; readonly score: number }
  | { readonly status: 'unscored'; readonly reason: string };

/** As the examples give it: four decimals, or why there is no score. */
const printed = (result: Result): number | string =>
  result.status === 'scored' ? Math.round(result.score * 10_000) / 10_000 : result.reason;

const printedAll = (results: Readonly<Record<string, Result>>) =>
  Object.fromEntries(Object.entries(results).map(([id, result]) => [id, printed(result)]));

function scored(id: Parameters<typeof shippedInstrument>[0], example: WorkedExample): ScoreSheet {
  const instrument = shippedInstrument(id);
  const result = compileAnswers(instrument)(example.raw);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return scoreResponse(instrument, result.answers, { asOf: example.asOf });
}

describe.each(['web-therapy-readiness', 'web-therapy-protocols', 'web-therapy-pulse'] as const)(
  '%s',
  (id) => {
    const examples = workedExamples(id);
    const explained = readFileSync(`surveys/${id}/v1/examples/README.md`, 'utf8');

    test.each(examples)('%s scores as worked out by hand', (_name, example) => {
      const sheet = scored(id, example);
      const { subdomains, domains, composite, gates, items } = example.expected;
      expect(printedAll(sheet.subdomains)).toEqual(subdomains);
      expect(printedAll(sheet.domains)).toEqual(domains);
      expect(printed(sheet.composite)).toBe(composite);
      expect(Object.fromEntries(sheet.gates.map((gate) => [gate.id, gate.state]))).toEqual(gates ?? {});
      if (items === undefined) return;
      const found = Object.entries(sheet.items).map(([item, { state, value }]) => [item, value ?? state]);
      expect(Object.fromEntries(found)).toEqual(items);
    });

    test.each(examples)('%s has the band of its composite; a checklist has none', (_name, example) => {
      const { bands } = shippedInstrument(id).scoring;
      const { composite, band: expected } = example.expected;
      const found = typeof composite === 'number' ? band({ score: composite, bands }).band : null;
      expect(expected).toBe(example.kind === 'checklist' ? null : found);
    });

    test.each(examples)('%s is worked out in the README', (name, example) => {
      const heading = explained
        .split('\n')
        .find((line) => line.startsWith('## ') && line.slice(3).split(', ').includes(name));
      expect(heading).toBeDefined();
      for (const value of [example.expected.composite, ...Object.values(example.expected.domains)])
        expect(explained).toContain(String(value));
    });
  },
);

test('the answers that a role change left over count nowhere', () => {
  const example = workedExamples('web-therapy-readiness').find(([name]) => name === 'role-it')?.[1];
  const sheet = scored('web-therapy-readiness', example as WorkedExample);
  expect(example?.raw['patients']).toBeDefined();
  expect(Object.keys(sheet.answers).filter((key) => key.startsWith('digital-access'))).toEqual([]);
});

test('a proof that ran out the day before is marked, one that ends on the day is not', () => {
  const example = workedExamples('web-therapy-protocols').find(([name]) => name === 'expired-proof')?.[1];
  const { gates } = scored('web-therapy-protocols', example as WorkedExample);
  expect(gates.filter((gate) => gate.expired).map((gate) => gate.id)).toEqual(['incident-procedure']);
});

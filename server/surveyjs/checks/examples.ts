import { compileAnswers } from '../../core/response/compileAnswers.ts';
import type { GateFault } from '../gateFault.ts';
import { type Example, exampleSchema } from '../schemas/exampleSchema.ts';
import type { InstrumentSource, ShapedInstrument } from './instrumentSource.ts';
import { scoredItems } from './scoredItems.ts';
import { checkShape } from './shape.ts';

/** Worked examples: answers that the server accepts, with a score expected for everything that is scored. */
export function checkExamples(source: InstrumentSource, parts: ShapedInstrument): GateFault[] {
  const names = [...source.files.keys()].filter((name) => name.startsWith('examples/'));
  const readAnswers = compileAnswers(parts);
  const faults = names.flatMap((file) => {
    const { value, findings } = checkShape(exampleSchema, source.files.get(file));
    if (value === undefined) return findings.map((finding) => ({ file, ...finding }));
    const result = readAnswers(value.raw);
    const refused = result.ok ? [] : result.faults;
    return [
      ...refused.map((one) => ({
        file,
        path: `/raw${one.pointer}`,
        message: `The answer ${one.detail}.`,
        mend: 'Write what a browser could have sent.',
      })),
      ...checkExpected(value, parts).map((finding) => ({ file, ...finding })),
    ];
  });
  if (names.length === 0 || source.hasExamplesReadme) return faults;
  const mend = 'Show there how each expected score is worked out by hand.';
  return [...faults, { file: 'examples/README.md', path: '', message: 'This file is missing.', mend }];
}

function checkExpected(example: Example, { scoring }: ShapedInstrument) {
  const isShort = scoring.shortFormOf !== undefined;
  const scales = isShort ? [] : scoring.domains;
  const domains = scales.map((domain) => domain.id);
  const subdomains = scales.flatMap((domain) => domain.subdomains.map((one) => one.id));
  const items = isShort ? scoredItems(scoring).map(({ item }) => item.id) : [];
  const gates = scoredItems(scoring)
    .filter(({ item }) => item.gate === true)
    .map(({ item }) => item.id);
  const { expected } = example;
  const wanted: readonly (readonly [string, object, readonly string[]])[] = [
    ['domains', expected.domains, domains],
    ['subdomains', expected.subdomains, subdomains],
    ['gates', expected.gates ?? {}, gates],
    ['items', expected.items ?? {}, items],
  ];
  const kind = [
    { path: '/kind', message: `${example.kind} is not the kind.`, mend: `Write "${scoring.kind}".` },
  ];
  return [
    ...(example.kind === scoring.kind ? [] : kind),
    ...wanted
      .filter(([, given, ids]) => Object.keys(given).sort().join() !== [...ids].sort().join())
      .map(([key, , ids]) => ({
        path: `/expected/${key}`,
        message: `The ${key} are not those of scoring.json.`,
        mend: `Expect something for each of: ${ids.join(', ')}.`,
      })),
  ];
}

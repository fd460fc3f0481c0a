import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkVectors } from '../../scripts/checkVectors.ts';

const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(content: unknown): { code: number; lines: string[] } {
  const file = join(folder, 'vectors.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const lines: string[] = [];
  return { code: checkVectors([file], (line) => lines.push(line)), lines };
}

const good = {
  id: 'good',
  function: 'score_matrix',
  input: { matrix: { $ref: 'site.a' }, min: 1, max: 5, min_share: 0.5 },
  expected: { status: 'ok', scores: [100, null] },
  tolerance: { abs: 1e-6 },
};
const datasets = { site: { values: { a: [[5], [null]], b: [[1]] } } };

test('every shared vector of a function that exists passes', () => {
  const lines: string[] = [];
  const code = checkVectors(['tests/fixtures/vectors.json'], (line) => lines.push(line));
  expect(lines.filter((line) => line.startsWith('FAILED'))).toEqual([]);
  expect(code).toBe(0);
  expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed, \d+ skipped$/);
});

test('data sets stand in for $ref and $rows, and only expected keys are compared', () => {
  const rows = { ...good, id: 'rows', input: { ...good.input, matrix: { $rows: 'site' } } };
  const vectors = [good, { ...rows, expected: { scores: [100, null, 0] } }];
  expect(run({ datasets, vectors })).toEqual({ code: 0, lines: ['2 passed, 0 failed, 0 skipped'] });
});

test('a wrong number, a wrong null and a wrong length each fail and are named', () => {
  const vectors = [
    { ...good, id: 'number', expected: { scores: [99, null] } },
    { ...good, id: 'null', expected: { scores: [100, 0] } },
    { ...good, id: 'length', expected: { scores: [100] } },
    { ...good, id: 'absent', expected: { nowhere: null } },
  ];
  const { code, lines } = run({ datasets, vectors });
  expect(code).toBe(1);
  expect(lines.at(-1)).toBe('0 passed, 4 failed, 0 skipped');
  expect(lines[0]).toContain('number (score_matrix): scores.0: expected 99, got 100');
  expect(lines[3]).toContain('nowhere: expected null, got nothing');
});

test('a function that we do not have is skipped, not passed', () => {
  const { code, lines } = run({ vectors: [{ ...good, function: 'toString', input: {} }] });
  expect(code).toBe(0);
  expect(lines).toEqual(['skipped toString: 1 (no such function yet)', '0 passed, 0 failed, 1 skipped']);
});

test.each([
  ['no JSON', '{"vectors": [', /FAILED .*vectors\.json: /],
  ['a file without vectors', { vectors: [] }, /FAILED .*vectors\.json: there are no vectors in it/],
  ['no list', {}, /"vectors" must be a list/],
  ['a bare null', 'null', /the file must be an object/],
  ['a vector without id', { vectors: [{}] }, /vectors\[0\]\.id must be a text/],
  ['an unknown data set', { vectors: [good] }, /good: there is no data set "site\.a"/],
  ['a function that throws', { vectors: [{ ...good, input: {} }] }, /good \(score_matrix\): threw /],
])('%s is a clear failure', (_, content, message) => {
  const { code, lines } = run(content);
  expect(code).toBe(1);
  expect(lines[0]).toMatch(message);
  expect(lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped');
});

const items = ['a', 'b', 'c', 'd'].map((id) => ({ id, min: 1, max: 5, reverse: null, weight: null }));
const nulls = { min_share: null, min_count: null };
const bands = [
  { id: 'low', min: 0 },
  { id: 'high', min: 75 },
];
const domains = [1, 2, 3, 4].map((id) => ({ id: `d${id}`, score: 80, weight: null }));
const gate = { id: 'g', threshold: 1 };

test.each([
  ['score_scale', { items, responses: { a: 5, b: 5 }, ...nulls }, { score: 100 }],
  ['score_scale', { items, responses: { a: 5, b: null }, ...nulls }, { reason: 'too_few_answered' }],
  [
    'score_matrix',
    { matrix: [[5, null, null]], min: 1, max: 5, reverse: null, ...nulls },
    { scores: [null] },
  ],
  ['composite', { domains, min_domains: null }, { reason: 'too_few_domains' }],
  [
    'composite',
    { domains: [...domains, { id: 'd5', score: null }], min_domains: 4 },
    { n_scored: 4, score: 80 },
  ],
  ['band', { score: 80, bands, gates: null, cap_band: null }, { band: 'high', band_after_gates: 'high' }],
  ['band', { score: null, bands, gates: null }, { reason: 'no_data' }],
  [
    'band',
    { score: 80, bands, gates: [{ ...gate, value: null }], cap_band: 'low' },
    { gates: [{ id: 'g', status: 'unknown' }], band_after_gates: 'low' },
  ],
])(
  'null is an option not given, but an answer, score or value that is missing: %s %#',
  (name, input, expected) => {
    const vectors = [{ id: 'nulls', function: name, input, expected }];
    expect(run({ datasets: null, vectors }).lines).toEqual(['1 passed, 0 failed, 0 skipped']);
  },
);

test('a byte order mark does no harm', () => {
  expect(run(`\ufeff${JSON.stringify({ datasets, vectors: [good] })}`).code).toBe(0);
});

test('a malformed vector does not hide its neighbours', () => {
  expect(run({ datasets, vectors: [7, good] }).lines.at(-1)).toBe('1 passed, 1 failed, 0 skipped');
});

test('no file at all is a failure', () => {
  expect(checkVectors([], () => {})).toBe(1);
});

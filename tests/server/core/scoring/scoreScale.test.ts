import { type ItemResponse, type ScaleItem, scoreScale } from '../../../../server/core/scoring/scoreScale.ts';
import { seededRandom } from '../../../support/seededRandom.ts';

const item = (id: string, more: Partial<ScaleItem> = {}): ScaleItem => ({ id, min: 1, max: 5, ...more });

test('a code from the prototype chain is no answer', () => {
  const { status, nAnswered } = scoreScale({ items: [item('toString'), item('b')], responses: { b: 5 } });
  expect([status, nAnswered]).toEqual(['ok', 1]);
});

test('nothing to score: the reasons come in their order', () => {
  const items = [item('a'), item('b'), item('c')];
  const reason = (responses: Record<string, ItemResponse>, more = {}) =>
    scoreScale({ items, responses, ...more }).reason;
  expect(scoreScale({ items: [], responses: {} }).reason).toBe('all_not_applicable');
  expect(reason({ a: 'NA', b: 'NA', c: 'NA' })).toBe('all_not_applicable');
  expect(reason({ a: 'NA', b: 'NA', c: 5 })).toBe('too_few_applicable');
  expect(reason({ a: 5, b: 'DK' })).toBe('too_few_answered');
  expect(reason({ a: 5, b: 4 }, { minCount: 3 })).toBe('too_few_answered');
  expect(scoreScale({ items: [item('a', { weight: 0 }), item('b')], responses: { a: 3 } }).reason).toBe(
    'zero_weight',
  );
  expect(scoreScale({ items: [item('a', { max: 1 })], responses: { a: 1 } }).reason).toBe('bad_input');
});

/** A random scale with mixed ranges, keys and weights, and random answers to it. */
function randomCase(random: () => number) {
  const items = Array.from({ length: 1 + Math.floor(random() * 12) }, (_, index) =>
    item(`i${index}`, {
      min: Math.floor(random() * 3) - 1,
      max: 3 + Math.floor(random() * 8),
      reverse: random() < 0.4,
      weight: 0.1 + random() * 3,
    }),
  );
  const responses: Record<string, ItemResponse> = {};
  for (const { id, min, max } of items) {
    const pick = random();
    responses[id] =
      pick < 0.1
        ? 'NA'
        : pick < 0.2
          ? 'DK'
          : pick < 0.3
            ? null
            : min + Math.floor(random() * (max - min + 1));
  }
  return { items, responses };
}

test('properties: bounds, monotone, order- and N/A-invariant', () => {
  const random = seededRandom(20260115);
  let scored = 0;
  for (let round = 0; round < 3000; round++) {
    const { items, responses } = randomCase(random);
    const { score, reason } = scoreScale({ items, responses });
    expect(score === null).toBe(reason !== null);
    if (score === null) continue;
    scored++;
    expect(score).toBeGreaterThanOrEqual(-1e-9);
    expect(score).toBeLessThanOrEqual(100 + 1e-9);

    const reordered = scoreScale({ items: items.toReversed(), responses }).score;
    expect(reordered).toBeCloseTo(score, 9);

    const spare = item('spare');
    const withNa = scoreScale({ items: [...items, spare], responses: { ...responses, spare: 'NA' } });
    if (withNa.score !== null) expect(withNa.score).toBeCloseTo(score, 9);

    const raised = items.find(({ id, min, max }) => {
      const answer = responses[id];
      return typeof answer === 'number' && answer > min && answer < max;
    });
    if (!raised) continue;
    const better = {
      ...responses,
      [raised.id]: (responses[raised.id] as number) + (raised.reverse ? -1 : 1),
    };
    expect(scoreScale({ items, responses: better }).score!).toBeGreaterThan(score);
  }
  expect(scored).toBeGreaterThan(1500);
});

test('all best answers give 100 and all worst 0, reversed items included', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 500; round++) {
    const { items } = randomCase(random);
    const answer = (best: boolean) =>
      Object.fromEntries(items.map(({ id, min, max, reverse }) => [id, best !== reverse ? max : min]));
    expect(scoreScale({ items, responses: answer(true) }).score).toBeCloseTo(100, 9);
    expect(scoreScale({ items, responses: answer(false) }).score).toBeCloseTo(0, 9);
  }
});

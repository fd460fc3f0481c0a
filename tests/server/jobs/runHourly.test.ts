import { runHourly } from '../../../server/jobs/runHourly.ts';

test('a job that fails is logged by its kind alone and ends nothing', async () => {
  const lines: string[] = [];
  const note = (facts: unknown, message: string) => void lines.push(JSON.stringify({ facts, message }));
  const stop = runHourly({ info: note, warn: note }, 'removeDueResults', async () => {
    throw new TypeError('the answer was canary');
  });
  await new Promise((resolve) => setImmediate(resolve));
  stop();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('TypeError');
  expect(lines[0]).not.toContain('canary');
});

import { runHourly } from '../../../server/jobs/runHourly.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
const isReady = async () => true;

function noted() {
  const lines: string[] = [];
  const note = (facts: unknown, message: string) => void lines.push(JSON.stringify({ facts, message }));
  return { lines, log: { info: note, warn: note } };
}

test('a job that fails is logged by its kind alone and ends nothing', async () => {
  const { lines, log } = noted();
  const fail = async () => {
    throw new TypeError('the answer was canary');
  };
  const stop = runHourly(log, 'removeDueResults', fail, isReady);
  await turn();
  stop();
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('TypeError');
  expect(lines[0]).not.toContain('canary');
});

test('a store that comes up late delays the first run and does not cost it', async () => {
  const { lines, log } = noted();
  let asked = 0;
  let runs = 0;
  const run = async () => {
    runs += 1;
    return asked;
  };
  const stop = runHourly(log, 'removeDueResults', run, async () => ++asked > 3, 1);
  while (runs === 0) await turn();
  stop();
  expect([asked, runs]).toEqual([4, 1]);
  expect(lines.map((line) => JSON.parse(line).facts)).toEqual([{ job: 'removeDueResults', count: 4 }]);
});

test('stopped before the store is ready, it never runs', async () => {
  let runs = 0;
  let comesUp: (ready: boolean) => void = () => undefined;
  const ready = new Promise<boolean>((resolve) => {
    comesUp = resolve;
  });
  const stop = runHourly(
    noted().log,
    'removeDueResults',
    async () => ++runs,
    () => ready,
  );
  stop();
  comesUp(true);
  await turn();
  expect(runs).toBe(0);
});

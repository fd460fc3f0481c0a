import { readInstruments } from '../../../server/surveyjs/readInstruments.ts';
import { smallParts } from '../../support/fixtureInstruments.ts';

test('the shipped instruments pass the gate', async () => {
  const { instruments } = await readInstruments('surveys');
  expect(instruments.map((one) => `${one.id}@${one.version}`)).toEqual([
    'web-therapy-protocols@1',
    'web-therapy-pulse@1',
    'web-therapy-readiness@1',
  ]);
});

test('the fixtures of the other tests pass the same gate', async () => {
  const { instruments } = await readInstruments('tests/fixtures/instruments', smallParts);
  expect(instruments.map((one) => one.id)).toEqual(['small-checklist', 'small-pulse', 'small-survey']);
});

test('an empty folder stops the start', async () => {
  await expect(readInstruments('tests/support')).rejects.toThrow('There is no instrument here');
});

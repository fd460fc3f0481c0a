import { compileAnswers } from '../../../../server/core/response/compileAnswers.ts';
import { nestAnswers } from '../../../../server/core/response/nestAnswers.ts';
import { sampleAnswers } from '../../../support/sampleBodies.ts';
import { seededRandom } from '../../../support/seededRandom.ts';
import { shippedInstrument } from '../../../support/shippedInstruments.ts';

test.each(['web-therapy-readiness', 'web-therapy-protocols', 'web-therapy-pulse'] as const)(
  'stored answers to %s, sent again as they are shown, are the same answers',
  (id) => {
    const instrument = shippedInstrument(id);
    const read = compileAnswers(instrument);
    const random = seededRandom(5);
    for (let made = 0; made < 200; made += 1) {
      const first = read(sampleAnswers(instrument, random));
      if (!first.ok) throw new Error(JSON.stringify(first.faults));
      expect(read(nestAnswers(instrument.survey, first.answers))).toEqual(first);
    }
  },
);

test('what the survey does not ask is left out, and so is a matrix without an answer', () => {
  const { survey } = shippedInstrument('web-therapy-readiness');
  expect(nestAnswers(survey, { role: 'it', 'training-time': 4, gone: 1 })).toEqual({
    role: 'it',
    professionals: { 'training-time': 4 },
  });
});

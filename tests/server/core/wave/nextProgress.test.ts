import { nextProgress } from '../../../../server/core/wave/nextProgress.ts';

test('the rate moves on when a whole group more has answered, and never before', () => {
  expect([0, 4, 5, 7].map((arrived) => nextProgress(arrived, 5, 0))).toEqual([null, null, 5, 7]);
  expect([7, 8, 11, 12].map((arrived) => nextProgress(arrived, 5, 7))).toEqual([null, null, null, 12]);
});

import { phaseOf } from '../../../core/wave/phaseOf.ts';
import { Problem } from '../../../problems.ts';
import { hashSecret, readCode } from '../../../secrets.ts';
import { recall } from '../../../storage/recall.ts';
import { withdrawResponse } from '../../../storage/responses.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import { closed } from '../../respond/waveClosed.ts';
import type { Route } from '../../route.ts';
import { PUBLIC_WRITE_PROBLEMS } from '../../usualProblems.ts';
import { WithdrawalSchema } from '../../wire/response.ts';

export function createWithdrawal(deps: Deps): Route<'createWithdrawal'> {
  return {
    id: 'createWithdrawal',
    method: 'POST',
    path: '/api/respond/withdrawals',
    summary: 'Take answers back by the code that was shown after sending, until the survey closes.',
    body: { schema: WithdrawalSchema, examples: { typed: { code: '7K3M-9QXD-2VWA-5TRB' } } },
    answers: { 204: { description: 'Withdrawn, now or before: what was said is gone' } },
    problems: [...PUBLIC_WRITE_PROBLEMS, 'not-found', 'wave-closed'],
    guessable: true,
    handle: async (request) => {
      const { code } = parseBody(WithdrawalSchema, request.body);
      const { responses, waves } = deps.collections;
      const withdrawalHash = hashSecret(readCode(code));
      const found = await responses.findOne({ withdrawalHash });
      const wave = found && (await recall(waves, found.wave));
      if (found === undefined || wave === undefined)
        throw new Problem('not-found', {
          detail: 'No answers go by this code. Once results are computed, none go by any code.',
        });
      if (found.state === 'withdrawn') return { status: 204 };
      if (phaseOf(wave, deps.now()) !== 'open')
        throw closed('Answers can be withdrawn only until the survey closes.');
      await withdrawResponse(responses, withdrawalHash);
      return { status: 204 };
    },
  };
}

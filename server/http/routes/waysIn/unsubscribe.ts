import { readUnsubscribeToken } from '../../../secrets.ts';
import { insertMissing } from '../../../storage/insertMissing.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import type { Route } from '../../route.ts';
import { PUBLIC_WRITE_PROBLEMS } from '../../usualProblems.ts';
import { UnsubscribeSchema } from '../../wire/wayIn.ts';

export function unsubscribe(deps: Deps): Route<'unsubscribe'> {
  return {
    id: 'unsubscribe',
    method: 'POST',
    path: '/api/unsubscribes',
    summary: 'Get no more mail from the organisation that wrote. The link to answer keeps working.',
    body: { schema: UnsubscribeSchema, examples: { token: { token: 'A'.repeat(108) } } },
    answers: { 204: { description: 'Done, or nothing to do: the answer is the same' } },
    problems: PUBLIC_WRITE_PROBLEMS,
    handle: async (request) => {
      const { token } = parseBody(UnsubscribeSchema, request.body);
      const about = readUnsubscribeToken(deps.secrets, token);
      if (about !== undefined) {
        const { invitations, unsubscribes } = deps.collections;
        await insertMissing(unsubscribes, [{ _id: about.recognised, organisation: about.organisation }]);
        // May be gone with its wave; what counts from then on is the line above.
        await invitations.change({ _id: about.invitation }, { set: { unsubscribed: true } });
      }
      return { status: 204 };
    },
  };
}

import { auditEvent } from '../../../storage/auditEvent.ts';
import { changeCredentials } from '../../accounts/changeCredentials.ts';
import { confirmPassword } from '../../accounts/confirmPassword.ts';
import { demandGoodPassword } from '../../accounts/passwordFault.ts';
import { hashPassword } from '../../accounts/passwords.ts';
import { withdrawResetLinks } from '../../accounts/resetLink.ts';
import { startSession } from '../../accounts/startSession.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import type { Route } from '../../route.ts';
import { PasswordChangeSchema } from '../../wire/account.ts';
import { ACCOUNT_WRITE_PROBLEMS } from './accountProblems.ts';

export function changePassword(deps: Deps): Route<'changePassword'> {
  return {
    id: 'changePassword',
    method: 'PUT',
    path: '/api/account/password',
    summary: 'Change your password. All your other sessions end.',
    body: {
      schema: PasswordChangeSchema,
      examples: { change: { current: 'nine wet dogs at dawn', password: 'vier Enten am Kanal' } },
    },
    answers: { 204: { description: 'Changed; this browser stays signed in under a new cookie' } },
    problems: [...ACCOUNT_WRITE_PROBLEMS, 'sign-in-failed'],
    handle: async (request, { person, session }) => {
      const { current, password } = parseBody(PasswordChangeSchema, request.body);
      demandGoodPassword(password, person);
      await confirmPassword(deps, person, current);
      const passwordHash = await hashPassword(password);
      const facts = { at: deps.now(), by: person._id, organisation: '', subject: person._id };
      const events = [auditEvent('password.changed', facts, { through: 'account' })];
      const changed = await changeCredentials(deps, person, { passwordHash }, events);
      await withdrawResetLinks(deps, person._id);
      const { secondFactor } = session;
      const { headers } = await startSession(deps, request, changed, { secondFactor });
      return { status: 204, headers };
    },
  };
}

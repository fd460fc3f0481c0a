import { Problem } from '../../../problems.ts';
import { auditEvent, recordEvent } from '../../../storage/auditEvent.ts';
import { emailKeyOf, findPersonByEmail } from '../../../storage/people.ts';
import type { PersonDoc } from '../../../storage/schemas/people.ts';
import { hashPassword, isOutdated, verifyPassword } from '../../accounts/passwords.ts';
import { spendCode } from '../../accounts/secondFactor.ts';
import { hasSecondFactor } from '../../accounts/sessionView.ts';
import { signInReply } from '../../accounts/startSession.ts';
import { countTry, type Try } from '../../accounts/tries.ts';
import { createAddressLimiter } from '../../addressLimiter.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import type { Route } from '../../route.ts';
import { SessionSchema, SignInSchema } from '../../wire/session.ts';
import { PUBLIC_WRITE_PROBLEMS } from './publicProblems.ts';

/** Per address block: enough for a hospital behind one address, too few to go through a list. */
const SIGN_INS = { limit: 60, windowMs: 10 * 60_000 };

interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
}

export function createSession(deps: Deps): Route<'createSession'> {
  const limiter = createAddressLimiter({ ...SIGN_INS, now: deps.now, newSecret: deps.newSecret });
  return {
    id: 'createSession',
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in. A refusal says the same, and takes as long, whatever was wrong.',
    body: {
      schema: SignInSchema,
      examples: { password: { email: 'maria@clinic.example', password: 'nine wet dogs at dawn' } },
    },
    answers: {
      200: {
        description: 'Signed in: the cookie is the proof',
        type: 'application/json',
        schema: SessionSchema,
      },
    },
    problems: [...PUBLIC_WRITE_PROBLEMS, 'sign-in-failed'],
    handle: async (request) => {
      const sent = parseBody(SignInSchema, request.body);
      const seconds = limiter.take(request.address);
      if (seconds > 0) throw new Problem('too-many-requests', { retryAfterSeconds: seconds });
      const attempt = await countTry(deps, 'sign-in', emailKeyOf(sent.email));
      const person = await identified(deps, sent, attempt);
      await attempt.succeeded();
      const secondFactor = hasSecondFactor(person);
      return await signInReply(deps, request, person, { status: 200, secondFactor });
    },
  };
}

/** Whoever sent the right password and, where there is a second factor, a right code. Everybody else takes one path. */
async function identified(deps: Deps, { email, password, code }: SignIn, attempt: Try): Promise<PersonDoc> {
  const person = await findPersonByEmail(deps.collections.people, email);
  const isRight = await verifyPassword(person?.passwordHash ?? '', password).catch(async (error: unknown) => {
    await attempt.undo();
    throw error;
  });
  if (person === undefined || !isRight) return await refuse(deps, person);
  if (hasSecondFactor(person)) {
    if (code === undefined || code.trim() === '') {
      await attempt.undo();
      throw codeNeeded();
    }
    const used = await spendCode(deps, person, code);
    return used ?? (await refuse(deps, person));
  }
  return await withTodaysHash(deps, person, password);
}

async function refuse(deps: Deps, person: PersonDoc | undefined): Promise<never> {
  const subject = person?._id ?? '';
  const facts = { at: deps.now(), by: 'system', organisation: '', subject };
  await recordEvent(deps.collections.auditInbox, deps, auditEvent('session.refused', facts));
  throw new Problem('sign-in-failed');
}

/** Said only to whoever knows the password. */
function codeNeeded(): Problem {
  return new Problem('sign-in-failed', {
    detail: 'This account has a second factor: send a code as well.',
    errors: [{ pointer: '/code', detail: 'is missing' }],
  });
}

async function withTodaysHash(deps: Deps, person: PersonDoc, password: string): Promise<PersonDoc> {
  if (!isOutdated(person.passwordHash)) return person;
  const set = { passwordHash: await hashPassword(password) };
  const { _id, credentials } = person;
  return (await deps.collections.people.change({ _id, credentials }, { set })) ?? person;
}

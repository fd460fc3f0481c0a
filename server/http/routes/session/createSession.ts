import { factsOf, Problem } from '../../../problems.ts';
import { findPersonByEmail } from '../../../storage/people.ts';
import type { PersonDoc } from '../../../storage/schemas/people.ts';
import { knownBrowserOf } from '../../accounts/knownBrowser.ts';
import { hashPassword, isOutdated, verifyPassword } from '../../accounts/passwords.ts';
import { recordRefusal } from '../../accounts/recordRefusal.ts';
import { spendCode } from '../../accounts/secondFactor.ts';
import { hasSecondFactor } from '../../accounts/sessionView.ts';
import { countSignIn } from '../../accounts/signInTries.ts';
import { signInReply } from '../../accounts/startSession.ts';
import { countTry, type Try } from '../../accounts/tries.ts';
import { createAddressLimiter } from '../../addressLimiter.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import type { Route, RouteRequest } from '../../route.ts';
import { PUBLIC_WRITE_PROBLEMS } from '../../usualProblems.ts';
import { SessionSchema, SignInSchema } from '../../wire/session.ts';

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
      const attempt = await countSignIn(deps, request, sent.email);
      const person = await identified(deps, request, sent, attempt);
      await attempt.succeeded();
      const secondFactor = hasSecondFactor(person);
      return await signInReply(deps, request, person, { status: 200, secondFactor });
    },
  };
}

/** Whoever sent the right password and, where there is a second factor, a right code. Everybody else takes one path. */
async function identified(
  deps: Deps,
  request: RouteRequest,
  { email, password, code }: SignIn,
  attempt: Try,
): Promise<PersonDoc> {
  const person = await findPersonByEmail(deps.collections.people, email);
  const isRight = await verifyPassword(person?.passwordHash ?? '', password).catch(async (error: unknown) => {
    await attempt.undo();
    throw error;
  });
  if (person === undefined || !isRight) return refuse(deps, person, attempt);
  if (!hasSecondFactor(person)) return await withTodaysHash(deps, person, password);
  if (code === undefined || code.trim() === '') {
    await attempt.undo();
    throw codeNeeded();
  }
  return await withCode(deps, request, person, code, attempt);
}

/**
 * Codes are short, so all networks share one count of them: only who knows the password gets here, and the owner's own
 * browser has a count of its own.
 */
async function withCode(
  deps: Deps,
  request: RouteRequest,
  person: PersonDoc,
  code: string,
  attempt: Try,
): Promise<PersonDoc> {
  const browser = knownBrowserOf(deps, request, person.emailKey) ?? '';
  const codeTry = await countTry(deps, 'code', `${person._id} ${browser}`).catch(async (error: unknown) => {
    await attempt.undo();
    throw error;
  });
  const used = await spendCode(deps, person, code);
  if (used === undefined) return refuse(deps, person, attempt);
  await codeTry.succeeded();
  return used;
}

/** The log is written after the answer, so that what it takes tells nobody whether there is such an account. */
function refuse(deps: Deps, person: PersonDoc | undefined, { isLast }: Try): never {
  setImmediate(() => {
    recordRefusal(deps, person?._id ?? '', isLast).catch((error: unknown) =>
      deps.log.error(factsOf(error), 'a refused sign-in could not be recorded'),
    );
  });
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

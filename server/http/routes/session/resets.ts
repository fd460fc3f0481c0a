import { factsOf, Problem } from '../../../problems.ts';
import { auditEvent } from '../../../storage/auditEvent.ts';
import { isFirst } from '../../../storage/isFirst.ts';
import { findPersonByEmail } from '../../../storage/people.ts';
import type { MailDoc } from '../../../storage/schemas/mails.ts';
import type { PersonDoc } from '../../../storage/schemas/people.ts';
import { changeCredentials } from '../../accounts/changeCredentials.ts';
import { knownBrowserCookie } from '../../accounts/knownBrowser.ts';
import { demandGoodPassword } from '../../accounts/passwordFault.ts';
import { hashPassword } from '../../accounts/passwords.ts';
import { askForResetLink, findResetLink, withdrawResetLinks } from '../../accounts/resetLink.ts';
import { createAddressLimiter } from '../../addressLimiter.ts';
import type { Deps } from '../../deps.ts';
import { parseBody } from '../../parseBody.ts';
import type { Route } from '../../route.ts';
import { PUBLIC_WRITE_PROBLEMS } from '../../usualProblems.ts';
import { ResetRequestSchema, ResetSchema } from '../../wire/account.ts';

/** Long enough for the answer to be out, whatever else the server does. */
const LATER_MS = 250;

/** Per network: enough for a hospital behind one address, too few to write to everybody on a list. */
const REQUESTS = { limit: 30, windowMs: 10 * 60_000 };

export function createReset(deps: Deps): Route<'createReset'> {
  const limiter = createAddressLimiter({ ...REQUESTS, now: deps.now, newSecret: deps.newSecret });
  return {
    id: 'createReset',
    method: 'POST',
    path: '/api/resets',
    summary: 'Ask for a mail with a link for a new password. Whether there is such an account is not told.',
    body: { schema: ResetRequestSchema, examples: { ask: { email: 'maria@clinic.example' } } },
    answers: { 204: { description: 'If there is an account, a mail is on its way, where mail can be sent' } },
    problems: PUBLIC_WRITE_PROBLEMS,
    handle: async (request) => {
      const { email } = parseBody(ResetRequestSchema, request.body);
      const seconds = limiter.take(request.address);
      if (seconds > 0) throw new Problem('too-many-requests', { retryAfterSeconds: seconds });
      const person = await findPersonByEmail(deps.collections.people, email);
      // Well after the answer, so that what it takes tells nobody whether there was something to do.
      if (person !== undefined && deps.config.mail !== null)
        setTimeout(() => {
          requestMail(deps, person).catch((error: unknown) =>
            deps.log.error(factsOf(error), 'a mail for a new password could not be requested'),
          );
        }, LATER_MS);
      return { status: 204 };
    },
  };
}

async function requestMail(deps: Deps, person: PersonDoc): Promise<void> {
  const link = await askForResetLink(deps, person);
  // One for each link. Whoever asks again after a crash between the two gets the mail that is missing.
  const mail: MailDoc = {
    _id: `reset:${link}:1`,
    kind: 'reset',
    subject: link,
    wave: '',
    organisation: '',
    state: 'due',
    dueAt: deps.now(),
    claim: '',
    claimedAt: 0,
    attempts: 0,
  };
  await isFirst(deps.collections.mails.insert(mail));
}

export function setNewPassword(deps: Deps): Route<'setNewPassword'> {
  return {
    id: 'setNewPassword',
    method: 'PUT',
    path: '/api/resets',
    summary: 'Set a new password with the link from the mail. Every session of the account ends.',
    body: {
      schema: ResetSchema,
      examples: { set: { token: 'A'.repeat(43), password: 'nine wet dogs at dawn' } },
    },
    answers: { 204: { description: 'Set; sign in with it' } },
    problems: [...PUBLIC_WRITE_PROBLEMS, 'not-signed-in', 'link-expired'],
    handle: async (request) => {
      const { token, password } = parseBody(ResetSchema, request.body);
      const found = await findResetLink(deps, token);
      if (found === undefined) throw new Problem('link-expired');
      demandGoodPassword(password, found.person);
      const passwordHash = await hashPassword(password);
      await usingLink(deps, found.link._id, () => setPassword(deps, found.person, passwordHash));
      await withdrawResetLinks(deps, found.person._id);
      // Whoever reads the mailbox is the owner, and need not wait for what others tried.
      const cookie = knownBrowserCookie(deps, request, found.person.emailKey);
      return { status: 204, headers: { 'Set-Cookie': cookie } };
    },
  };
}

/** Of two with the same link one comes through; the link is given back when setting the password fails. */
async function usingLink(deps: Deps, link: string, set: () => Promise<unknown>): Promise<void> {
  const { oneTimeLinks } = deps.collections;
  const used = await oneTimeLinks.change({ _id: link, state: 'open' }, { set: { state: 'used' } });
  if (used === undefined) throw new Problem('link-expired');
  try {
    await set();
  } catch (error) {
    await oneTimeLinks.change({ _id: link, state: 'used' }, { set: { state: 'open' } });
    throw error;
  }
}

async function setPassword(deps: Deps, person: PersonDoc, passwordHash: string): Promise<void> {
  const facts = { at: deps.now(), by: person._id, organisation: '', subject: person._id };
  const events = [auditEvent('password.changed', facts, { through: 'reset' })];
  await changeCredentials(deps, person, { passwordHash }, events);
}

import { randomBytes, randomUUID } from 'node:crypto';
import { configOrExit } from '../server/config.ts';
import { changeCredentials } from '../server/http/accounts/changeCredentials.ts';
import { makeResetLink } from '../server/http/accounts/resetLink.ts';
import { renewSetupLink } from '../server/http/accounts/setupLink.ts';
import { auditEvent } from '../server/storage/auditEvent.ts';
import { addOperator, removeOperator } from '../server/storage/operators.ts';
import { findPersonByEmail } from '../server/storage/people.ts';
import type { PersonDoc } from '../server/storage/schemas/people.ts';
import { withStorageAndKey } from './withStorage.ts';

/** Accounts at the shell, beside a running server or without one. */
const USAGE = `Say what to do:
  npm run admin -- create                        print the link that makes the first account
  npm run admin -- reset EMAIL                   print a link for a new password
  npm run admin -- reset EMAIL --second-factor   take the second factor away, when phone and recovery codes are lost
  npm run admin -- operator EMAIL                make an account an operator of this server
  npm run admin -- operator EMAIL --remove       take that away again; one operator stays
`;

type Deps = Parameters<typeof renewSetupLink>[0] & Parameters<typeof makeResetLink>[0];
type Act = (deps: Deps, person: PersonDoc) => Promise<void>;

/** What is done to one account, by command and option. */
const ON_ACCOUNTS: Readonly<Record<string, Act>> = {
  'reset ': reset,
  'reset --second-factor': dropSecondFactor,
  'operator ': makeOperator,
  'operator --remove': endOperator,
};

// What this may create in the data folder is for this user of the machine alone.
process.umask(0o077);
await run(process.argv.slice(2));

async function run([command = '', email = '', option = '', ...rest]: readonly string[]): Promise<void> {
  const isCreate = command === 'create' && email === '';
  const act = email === '' || rest.length > 0 ? undefined : ON_ACCOUNTS[`${command} ${option}`];
  if (!isCreate && act === undefined) return end(2, USAGE);
  const config = configOrExit();
  try {
    await withStorageAndKey(config, async ({ collections }, secrets) => {
      const newSecret = () => randomBytes(32);
      const deps = { config, collections, secrets, now: Date.now, newId: randomUUID, newSecret };
      await (act === undefined ? create(deps) : onAccount(deps, email, act));
    });
  } catch (error) {
    end(1, `${error instanceof Error ? error.message : String(error)}\n`);
  }
}

async function create(deps: Deps): Promise<void> {
  const link = await renewSetupLink(deps, 'shell');
  if (link === undefined)
    end(
      1,
      'There is an account already, so the first one cannot be made again. Ask an admin to invite you.\n',
    );
  else say(`Open this link to make the first account. It works once, for 24 hours:\n${link}\n`);
}

async function onAccount(deps: Deps, email: string, act: Act): Promise<void> {
  const person = await findPersonByEmail(deps.collections.people, email);
  if (person === undefined) end(1, 'Nobody has an account with this address.\n');
  else await act(deps, person);
}

async function reset(deps: Deps, person: PersonDoc): Promise<void> {
  const { token } = await makeResetLink(deps, person);
  say(
    `Give this link to them, and to nobody else. It works once, for 30 minutes:\n${deps.config.publicUrl}/reset#${token}\n`,
  );
}

async function dropSecondFactor(deps: Deps, person: PersonDoc): Promise<void> {
  if (person.secondFactor === null) return end(1, 'This account has no second factor.\n');
  const set = { secondFactor: null, secondFactorRevision: person.secondFactorRevision + 1 };
  await changeCredentials(deps, person, set, [byShell(deps, person, 'secondFactor.removed')]);
  say('They can sign in with their password alone now, and should set up another second factor.\n');
}

async function makeOperator(deps: Deps, person: PersonDoc): Promise<void> {
  if (person.isOperator) return end(1, 'This account is an operator already.\n');
  await addOperator(deps.collections, person._id, [byShell(deps, person, 'operator.added')]);
  say('They are an operator of this server from now on.\n');
}

async function endOperator(deps: Deps, person: PersonDoc): Promise<void> {
  if (!person.isOperator) return end(1, 'This account is no operator.\n');
  const events = [byShell(deps, person, 'operator.removed')];
  if (await removeOperator(deps.collections, person._id, events))
    say('They are no operator of this server any more.\n');
  else end(1, 'This is the only operator. Make another first: npm run admin -- operator EMAIL\n');
}

function byShell({ now }: Deps, { _id: subject }: PersonDoc, type: string) {
  return auditEvent(type, { at: now(), by: 'shell', organisation: '', subject });
}

function say(message: string): void {
  process.stdout.write(message);
}

function end(status: number, message: string): void {
  process.stderr.write(message);
  process.exitCode = status;
}

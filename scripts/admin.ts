import { randomBytes, randomUUID } from 'node:crypto';
import { configOrExit } from '../server/config.ts';
import { makeResetLink } from '../server/http/accounts/resetLink.ts';
import { renewSetupLink } from '../server/http/accounts/setupLink.ts';
import { findPersonByEmail } from '../server/storage/people.ts';
import { withStorageAndKey } from './withStorage.ts';

/**
 * Accounts at the shell, beside a running server or without one:
 *   npm run admin -- create          prints the link that makes the first account
 *   npm run admin -- reset EMAIL     prints a link for a new password, for somebody who is locked out
 */
const USAGE = `Say what to do:
  npm run admin -- create          print the link that makes the first account
  npm run admin -- reset EMAIL     print a link for a new password
`;

// What this may create in the data folder is for this user of the machine alone.
process.umask(0o077);
await run(process.argv.slice(2));

async function run([command, email = '', ...rest]: readonly string[]): Promise<void> {
  const isCreate = command === 'create' && email === '';
  const isReset = command === 'reset' && email !== '' && rest.length === 0;
  if (!isCreate && !isReset) return void end(2, USAGE);
  const config = configOrExit();
  try {
    await withStorageAndKey(config, async (storage, secrets) => {
      const deps = {
        config,
        collections: storage.collections,
        secrets,
        now: Date.now,
        newId: randomUUID,
        newSecret: () => randomBytes(32),
      };
      await (isCreate ? create(deps) : reset(deps, email));
    });
  } catch (error) {
    end(1, `${error instanceof Error ? error.message : String(error)}\n`);
  }
}

type Deps = Parameters<typeof renewSetupLink>[0] & Parameters<typeof makeResetLink>[0];

async function create(deps: Deps): Promise<void> {
  const link = await renewSetupLink(deps, 'shell');
  if (link === undefined)
    end(
      1,
      'There is an account already, so the first one cannot be made again. Ask an admin to invite you.\n',
    );
  else
    process.stdout.write(`Open this link to make the first account. It works once, for 24 hours:\n${link}\n`);
}

async function reset(deps: Deps, email: string): Promise<void> {
  const person = await findPersonByEmail(deps.collections.people, email);
  if (person === undefined) return void end(1, 'Nobody has an account with this address.\n');
  const { token } = await makeResetLink(deps, person);
  process.stdout.write(
    `Give this link to them, and to nobody else. It works once, for 30 minutes:\n${deps.config.publicUrl}/reset#${token}\n`,
  );
}

function end(status: number, message: string): number {
  process.stderr.write(message);
  process.exitCode = status;
  return status;
}

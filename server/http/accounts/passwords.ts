import { hash, verify } from '@node-rs/argon2';
import { Problem } from '../../problems.ts';

/** Argon2id (2), above what OWASP asks for (19 MiB, two passes): 32 MiB, three passes, one lane. */
const PARAMETERS = { algorithm: 2, memoryCost: 32_768, timeCost: 3, parallelism: 1 } as const;
const CURRENT = '$argon2id$v=19$m=32768,t=3,p=1$';

/** More at once would only take memory: each takes 32 MiB and a core. */
const AT_ONCE = 2;
/** Beyond this many waiting, the next is told to come back. */
const QUEUE = 40;

let running = 0;
const waiting: (() => void)[] = [];

/** One of few places to hash in, in the order of asking. @throws too-many-requests when too many wait already. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= QUEUE) throw new Problem('too-many-requests', { retryAfterSeconds: 5 });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on, so that nobody can slip in between.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** The same password, however the keyboard composes its letters. */
const normal = (password: string): string => password.normalize('NFC');

/** Argon2id in PHC format, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  return await inTurn(() => hash(normal(password), PARAMETERS));
}

/** Stands in where there is no account, so that finding none takes as long as a wrong password. Nothing verifies against it. */
const NOBODY = `${CURRENT}AAAAAAAAAAAAAAAAAAAAAA$${'A'.repeat(43)}`;

/** Whether the password is the one that was hashed. An empty hash takes as long and verifies nothing. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  const isThere = passwordHash !== '';
  const isRight = await inTurn(() => verify(isThere ? passwordHash : NOBODY, normal(password)));
  return isThere && isRight;
}

/** Whether it was hashed with other parameters than today's: hash again at the next sign-in. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(CURRENT);
}

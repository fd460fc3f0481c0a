import { Secret, TOTP } from 'otpauth';
import { hashSecret, readCode } from '../../secrets.ts';
import { auditEvent } from '../../storage/auditEvent.ts';
import type { PersonDoc, SecondFactor } from '../../storage/schemas/people.ts';
import type { Deps } from '../deps.ts';

const PERIOD_S = 30;
const SEALED_FOR = 'second factor';
const RECOVERY_CODES = 10;

const totpOf = (secret: Secret, email: string) =>
  new TOTP({ issuer: 'Plumbline', label: email, secret, digits: 6, period: PERIOD_S, algorithm: 'SHA1' });

/** A second factor to be confirmed with a first code: what is stored, and what the app is given. */
export function proposeSecondFactor(
  { newSecret, secrets }: Pick<Deps, 'newSecret' | 'secrets'>,
  email: string,
): { readonly factor: SecondFactor; readonly secret: string; readonly uri: string } {
  const secret = new Secret({ buffer: Uint8Array.from(newSecret()).buffer.slice(0, 20) });
  const sealedSecret = secrets.seal(SEALED_FOR, secret.base32);
  return {
    factor: { sealedSecret, confirmed: false, lastStep: 0, recoveryHashes: [] },
    secret: secret.base32,
    uri: totpOf(secret, email).toString(),
  };
}

/**
 * The time step that a code of six digits stands for, one step early or late at most; undefined when it is wrong, or was
 * accepted before, or the key of the server is another one than it was sealed under.
 */
export function stepOf(
  { secrets, now }: Pick<Deps, 'secrets' | 'now'>,
  { sealedSecret, lastStep }: SecondFactor,
  code: string,
): number | undefined {
  const secret = unsealed(secrets, sealedSecret);
  if (secret === undefined) return undefined;
  const token = code.replaceAll(' ', '');
  const delta = totpOf(Secret.fromBase32(secret), '').validate({ token, timestamp: now(), window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(now() / 1000 / PERIOD_S) + delta;
  return step > lastStep ? step : undefined;
}

function unsealed(secrets: Deps['secrets'], sealed: string): string | undefined {
  try {
    return secrets.unseal(SEALED_FOR, sealed);
  } catch {
    return undefined;
  }
}

/**
 * Spends a code: six digits of the app, or a recovery code. The person as changed, or undefined when the code is wrong,
 * somebody else used it in the same moment, or the password was changed since the person was read.
 */
export async function spendCode(
  deps: Pick<Deps, 'collections' | 'secrets' | 'now'>,
  person: PersonDoc,
  code: string,
): Promise<PersonDoc | undefined> {
  const factor = person.secondFactor;
  if (factor?.confirmed !== true) return undefined;
  if (/^[\d ]{6,10}$/.test(code)) {
    const step = stepOf(deps, factor, code);
    return step === undefined ? undefined : await changeFactor(deps, person, { ...factor, lastStep: step });
  }
  const hash = hashSecret(readCode(code));
  if (!factor.recoveryHashes.includes(hash)) return undefined;
  const recoveryHashes = factor.recoveryHashes.filter((one) => one !== hash);
  return await changeFactor(deps, person, { ...factor, recoveryHashes }, 'recoveryCode.used');
}

async function changeFactor(
  { collections, now }: Pick<Deps, 'collections' | 'now'>,
  person: PersonDoc,
  secondFactor: SecondFactor,
  event?: string,
): Promise<PersonDoc | undefined> {
  const { _id, secondFactorRevision, credentials } = person;
  const facts = { at: now(), by: _id, organisation: '', subject: _id };
  return await collections.people.change(
    // Whoever is signing in with a password that has just been changed does not come through.
    { _id, secondFactorRevision, credentials },
    { set: { secondFactor, secondFactorRevision: secondFactorRevision + 1 } },
    { events: event === undefined ? [] : [auditEvent(event, facts)] },
  );
}

/** Ten codes for the day the phone is lost: shown once, kept as hashes. */
export function newRecoveryCodes({ newId, secrets }: Pick<Deps, 'newId' | 'secrets'>): {
  readonly codes: readonly string[];
  readonly hashes: readonly string[];
} {
  const seed = newId();
  const codes = Array.from({ length: RECOVERY_CODES }, (_, at) => secrets.mintCode(`recovery:${seed}`, at));
  return {
    codes: codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-')),
    hashes: codes.map((code) => hashSecret(code)),
  };
}

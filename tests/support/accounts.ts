import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { hashPassword } from '../../server/http/accounts/passwords.ts';
import { renewSetupLink } from '../../server/http/accounts/setupLink.ts';
import { newPerson } from '../../server/storage/people.ts';
import type { PersonDoc } from '../../server/storage/schemas/people.ts';
import type { Answer, TestServer } from './testServer.ts';

/** A password that every rule lets through. */
export const GOOD_PASSWORD = 'nine wet dogs at dawn';

/** An account with this password, stored without going through any route. */
export async function seedAccount(
  { deps }: Pick<TestServer, 'deps'>,
  known: Partial<PersonDoc> = {},
): Promise<PersonDoc> {
  const id = randomUUID();
  const person = {
    ...newPerson({
      id,
      email: `Lea.${id.slice(0, 8)}@clinic.example`,
      name: 'Quiana Twofold',
      passwordHash: await hashPassword(GOOD_PASSWORD),
      isOperator: false,
      now: deps.now(),
    }),
    ...known,
  };
  await deps.collections.people.insert(person);
  return person;
}

/** What the first start prints, without its address. */
export async function setupToken({ deps }: Pick<TestServer, 'deps'>): Promise<string> {
  return tokenOf(await renewSetupLink(deps, 'system'));
}

export const tokenOf = (link: string | undefined): string => link?.split('#')[1] ?? '';

export const setUpBody = (token: string) => ({
  token,
  name: 'Maria Ortega',
  email: 'Maria@clinic.example',
  password: GOOD_PASSWORD,
  organisation: 'Northern Trust',
});

/** Sends JSON without being signed in, unless a cookie is given among the headers. */
export function sendJson(
  server: Pick<TestServer, 'request'>,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return server.request(method, path, {
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export const signIn = (
  server: Pick<TestServer, 'request'>,
  email: string,
  password: string = GOOD_PASSWORD,
  code?: string,
): Promise<Answer> =>
  sendJson(server, 'POST', '/api/session', { email, password, ...(code === undefined ? {} : { code }) });

/** The cookie that an answer sets, as the header that sends it back. */
export function cookieOf(answer: Answer): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** What an app shows for this secret at this time. */
export function appCode(secret: string, time: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time });
}

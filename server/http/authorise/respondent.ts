import { Problem } from '../../problems.ts';
import { hashSecret, readCode } from '../../secrets.ts';
import type { Deps } from '../deps.ts';
import type { RouteRequest } from '../route.ts';
import type { Respondent } from './who.ts';

const TOKEN = /^Bearer ([A-Za-z0-9_-]{43})$/i;
const CODE = /^Bearer ([0-9A-Za-z -]{16,30})$/i;

/** The wave that a link, an invitation or a code opens (policy `respondent`); whether it is open is for the handler to say. */
export async function respondent(deps: Deps, request: RouteRequest): Promise<Respondent> {
  const shown = request.header('authorization');
  if (shown === undefined)
    throw new Problem('not-signed-in', { detail: 'Send the token of the link as a bearer token.' });
  const hash = hashSecret(TOKEN.exec(shown)?.[1] ?? readCode(CODE.exec(shown)?.[1] ?? ''));
  const { waves, invitations } = deps.collections;
  const [byLink, invitation] = await Promise.all([
    waves.findOne({ linkHash: hash }),
    invitations.findOne({ tokenHash: hash }),
  ]);
  const wave = byLink ?? (invitation === undefined ? undefined : await waves.get(invitation.wave));
  if (wave === undefined || wave.state === 'cancelled') throw new Problem('not-found');
  return { wave, invitation: invitation ?? null };
}

import { Problem } from '../../problems.ts';
import { hashSecret, readCode } from '../../secrets.ts';
import { recall } from '../../storage/recall.ts';
import type { Deps } from '../deps.ts';
import type { RouteRequest } from '../route.ts';
import type { Respondent } from './who.ts';

const TOKEN = /^Bearer ([A-Za-z0-9_-]{43})$/i;
const TYPED = /^Bearer ([0-9A-Za-z -]{16,30})$/i;
const CODE = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/**
 * The wave that a link, an invitation or a code opens (policy `respondent`); whether it is open is for the handler to say.
 * Unknown, withdrawn, cancelled and deleted are one answer.
 */
export async function respondent(deps: Deps, request: RouteRequest): Promise<Respondent> {
  const shown = request.header('authorization');
  if (shown === undefined)
    throw new Problem('not-signed-in', { detail: 'Send the token of the link as a bearer token.' });
  const hash = hashOf(shown);
  if (hash === undefined) throw new Problem('not-found');
  const { waves, invitations, sites, organisations } = deps.collections;
  const invitation = await invitations.findOne({ tokenHash: hash });
  const wave =
    invitation === undefined ? await waves.findOne({ linkHash: hash }) : await recall(waves, invitation.wave);
  const isWayIn = wave !== undefined && (wave.anonymity === 'open-link') === (invitation === undefined);
  if (!isWayIn || wave.state === 'cancelled') throw new Problem('not-found');
  const [site, organisation] = await Promise.all([
    recall(sites, wave.site),
    recall(organisations, wave.organisation),
  ]);
  if (site?.state !== 'active' || organisation?.state !== 'active') throw new Problem('not-found');
  return { wave, site, organisation, invitation: invitation ?? null };
}

/** Undefined for what cannot be a token or a code, such as the words null and undefined: nothing is looked up for it. */
function hashOf(shown: string): string | undefined {
  const token = TOKEN.exec(shown)?.[1];
  if (token !== undefined) return hashSecret(token);
  const code = readCode(TYPED.exec(shown)?.[1] ?? '');
  return CODE.test(code) ? hashSecret(code) : undefined;
}

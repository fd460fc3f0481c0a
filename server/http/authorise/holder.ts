import { timingSafeEqual } from 'node:crypto';
import { Problem } from '../../problems.ts';
import { hashSecret } from '../../secrets.ts';
import type { SelfAssessmentDoc } from '../../storage/schemas/selfAssessments.ts';
import { loadSelfAssessment } from '../../storage/selfAssessments.ts';
import type { Deps } from '../deps.ts';
import type { RouteRequest } from '../route.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/i;
const NOBODY = Buffer.alloc(32);

/**
 * The result that the caller holds the secret of (policy `holder`). Unknown, expired and not theirs are one answer on
 * one path; only a holder learns that a result was deleted.
 */
export async function heldResult(deps: Deps, request: RouteRequest): Promise<SelfAssessmentDoc> {
  const shown = request.header('authorization');
  // Said before anything is looked up, so it tells nobody what exists.
  if (shown === undefined)
    throw new Problem('not-signed-in', { detail: 'Send the secret of the result as a bearer token.' });
  const id = request.params['id'] ?? '';
  const found = UUID.test(id) ? await loadSelfAssessment(deps.collections.selfAssessments, id) : undefined;
  const secret = BEARER.exec(shown)?.[1] ?? '';
  const given = Buffer.from(hashSecret(secret), 'hex');
  const known = found === undefined ? NOBODY : Buffer.from(found.secretHash, 'hex');
  const holds = timingSafeEqual(given, known);
  if (found === undefined || !holds || found.expiresAt <= deps.now()) throw new Problem('not-found');
  if (found.state === 'deleted') throw new Problem('result-deleted');
  return found;
}

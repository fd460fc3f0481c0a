import { Problem } from '../../problems.ts';
import type { Deps } from '../deps.ts';
import { POLICY, type RouteId, type Rule } from '../policy.ts';
import type { RouteRequest } from '../route.ts';
import { heldResult } from './holder.ts';
import { member } from './member.ts';
import { respondent } from './respondent.ts';
import { signedIn } from './session.ts';
import type { Who } from './who.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Mails are named after what they are about: storage/schemas/mails.ts. */
const MAIL = /^[a-z]{1,20}:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:\d{1,4}$/;

/** Finds out who calls and whether they may, by the one table in policy.ts. @throws the problem that says why not. */
export async function authorise<Id extends RouteId>(
  deps: Deps,
  id: Id,
  request: RouteRequest,
): Promise<Who<Id>> {
  return (await apply(deps, POLICY[id], request)) as Who<Id>;
}

async function apply(deps: Deps, rule: Rule, request: RouteRequest): Promise<unknown> {
  if (rule === 'anyone') return undefined;
  if (rule === 'holder') return await heldResult(deps, request);
  if (rule === 'respondent') return await respondent(deps, request);
  const caller = await signedIn(deps, request);
  if (rule === 'signed-in') return caller;
  if (rule === 'operator') {
    if (!caller.person.isOperator) throw new Problem('not-allowed');
    if (!UUID.test(request.params['id'] ?? caller.person._id)) throw new Problem('not-found');
    return caller;
  }
  const named = request.params['id'] ?? '';
  if (!(rule.of === 'mail' ? MAIL : UUID).test(named)) throw new Problem('not-found');
  return await member(deps, caller, rule, named);
}

import { type MemberRule, POLICY, type Resource, type Rule } from '../../../server/http/policy.ts';
import type { AnyRoute } from '../../../server/http/route.ts';
import type { Caller } from './callers.ts';
import type { Target } from './targets.ts';

/** What the rule of a route means for a caller and a target, read once more and apart from the code that enforces it. */
export type Verdict = 'let in' | 401 | 403 | 404;

export function expectedOf(route: AnyRoute, caller: Caller, target: Target): Verdict {
  const rule = POLICY[route.id] as Rule;
  const names = route.path.includes(':id');
  if (rule === 'anyone') return target === 'missing' && route.id === 'getSurvey' ? 404 : 'let in';
  if (rule === 'holder') return ofBearer(caller, 'holder', target === 'own');
  if (rule === 'respondent') return ofRespondent(route, caller, target);
  if (caller.kind !== 'member' && caller.kind !== 'operator') return 401;
  if (rule === 'signed-in') return 'let in';
  if (rule === 'operator') {
    if (caller.kind !== 'operator') return 403;
    return names && target === 'missing' ? 404 : 'let in';
  }
  return ofMember(rule, caller, target);
}

/** No bearer token at all: 401. Another kind of token, or another's thing: 404. */
function ofBearer(caller: Caller, kind: Caller['kind'], isTheirs: boolean): Verdict {
  if (!('authorization' in caller.headers)) return 401;
  return caller.kind === kind && isTheirs ? 'let in' : 404;
}

function ofRespondent(route: AnyRoute, caller: Caller, target: Target): Verdict {
  // A draft that is not there can be begun, under an id that nobody else can know.
  const isTheirs =
    !route.path.includes(':id') || target === 'own' || (target === 'missing' && route.method === 'PUT');
  return ofBearer(caller, 'respondent', isTheirs);
}

/** These belong to a site, the others to the organisation as a whole. */
const OF_A_SITE: readonly Resource[] = ['site', 'deletedSite', 'wave', 'mail'];

function ofMember(rule: MemberRule, caller: Caller, target: Target): Verdict {
  if (caller.member === null || target !== 'own') return 404;
  const isElsewhere = caller.member === 'leadElsewhere';
  if (isElsewhere && OF_A_SITE.includes(rule.of)) return 404;
  const role = isElsewhere ? 'lead' : caller.member;
  return (rule.may as readonly string[]).includes(role) ? 'let in' : 403;
}

import type { Resource } from '../../../server/http/policy.ts';
import type { AnyRoute } from '../../../server/http/route.ts';
import type { Caller } from './callers.ts';
import type { Target } from './targets.ts';
import { WHO_MAY } from './whoMay.ts';

/** What a line of the table means for a caller and a target, without the policy and the code that enforces it. */
export type Verdict = 'let in' | 401 | 403 | 404;

export function expectedOf(route: AnyRoute, caller: Caller, target: Target): Verdict {
  const rule = WHO_MAY[route.id];
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
  return ofMember(route, caller, target);
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

function ofMember(route: AnyRoute, caller: Caller, target: Target): Verdict {
  const [resource, roles] = WHO_MAY[route.id].split(': ') as [Resource, string];
  if (caller.member === null || target !== 'own') return 404;
  if (caller.member === 'leadElsewhere' && OF_A_SITE.includes(resource)) return 404;
  // A new wave is tried at the quiet site, which they do not cover either.
  const isBeyond = resource === 'deletedSite' || route.id === 'createWave';
  if (caller.member === 'limitedLead' && isBeyond) return 404;
  const isLead = caller.member === 'leadElsewhere' || caller.member === 'limitedLead';
  return roles.split(' ').includes(isLead ? 'lead' : caller.member) ? 'let in' : 403;
}

import type { Tenant } from '../tenants.ts';
import type { World } from './world.ts';

type PersonOf = keyof Tenant['people'];

/** Somebody, or nobody, who calls a route. */
export interface Caller {
  readonly name: string;
  /** What they show. */
  readonly headers: Readonly<Record<string, string>>;
  readonly kind: 'anonymous' | 'respondent' | 'holder' | 'member' | 'operator';
  /** Whose they are; for those who belong nowhere, whose things they try first. */
  readonly side: 'a' | 'b';
  readonly member: PersonOf | null;
}

export function callersIn(world: World): readonly Caller[] {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const member = (side: 'a' | 'b', who: PersonOf): Caller => ({
    name: `${who} of ${side}`,
    headers: { cookie: world[side].tenant.people[who].cookie },
    kind: 'member',
    side,
    member: who,
  });
  const outside = { side: 'a', member: null } as const;
  return [
    { name: 'anonymous', headers: {}, kind: 'anonymous', ...outside },
    { name: 'respondent', headers: bearer(world.a.wayIn), kind: 'respondent', ...outside },
    { name: 'holder', headers: bearer(world.a.result.secret), kind: 'holder', ...outside },
    member('a', 'admin'),
    member('a', 'consultant'),
    member('a', 'lead'),
    member('a', 'researcher'),
    member('a', 'viewer'),
    member('a', 'limitedLead'),
    member('a', 'leadElsewhere'),
    member('b', 'lead'),
    member('b', 'admin'),
    { name: 'operator', headers: { cookie: world.operator.cookie }, kind: 'operator', ...outside },
  ];
}

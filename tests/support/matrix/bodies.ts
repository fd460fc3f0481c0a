import { randomUUID } from 'node:crypto';
import type { RouteId } from '../../../server/http/policy.ts';
import type { AnyRoute } from '../../../server/http/route.ts';
import type { Side } from './world.ts';

type Example = Readonly<Record<string, unknown>>;

/** Where the documented example must name something that only this store has. */
const ADAPTED: Partial<Record<RouteId, (example: Example, side: Side) => Example>> = {
  createWave: (example, side) => ({ ...example, accountable: side.tenant.people.lead.person._id }),
  lookAtJoin: (example, side) => ({ ...example, token: side.joinToken }),
  setNewPassword: (example, side) => ({ ...example, token: side.resetToken }),
  join: (example, side) => ({ ...example, token: side.joinToken }),
};

/** Where another example than the first fits what stands in the store. */
const EXAMPLE_OF: Partial<Record<RouteId, string>> = { createResponse: 'web-therapy-readiness-1' };

/** An example of a route's description; undefined where it takes no body. @throws when it has none. */
export function bodyOf(route: AnyRoute, side: Side): unknown {
  if (route.body === undefined) return undefined;
  const named = EXAMPLE_OF[route.id] ?? Object.keys(route.body.examples)[0] ?? '';
  const example = route.body.examples[named];
  if (example === undefined) throw new Error(`${route.id} takes a body and documents no example of it`);
  const adapt = ADAPTED[route.id];
  return adapt === undefined ? example : adapt(example as Example, side);
}

/** Headers that a route cannot do without. @throws when nobody has said how one is made. */
export function requiredHeaders(route: AnyRoute): Record<string, string> {
  const required = (route.parameters ?? []).filter((one) => one.required && one.in !== 'path');
  return Object.fromEntries(
    required.map((one) => {
      if (one.in === 'header' && one.name === 'Idempotency-Key') return [one.name, randomUUID()];
      throw new Error(`tests/support/matrix/bodies.ts: say how ${one.in} ${one.name} of ${route.id} is made`);
    }),
  );
}

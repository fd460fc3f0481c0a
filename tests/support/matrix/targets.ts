import { randomUUID } from 'node:crypto';
import type { Resource, RouteId, Rule } from '../../../server/http/policy.ts';
import { POLICY } from '../../../server/http/policy.ts';
import type { AnyRoute } from '../../../server/http/route.ts';
import { hashSecret } from '../../../server/secrets.ts';
import type { Side, WaveKind } from './world.ts';

export const TARGETS = ['own', 'other', 'missing'] as const;
export type Target = (typeof TARGETS)[number];

/** A wave in the phase that a route is for; the open one where it does not matter. */
const WAVE_OF: Partial<Record<RouteId, WaveKind>> = {
  cancelWave: 'planned',
  reopenWave: 'grace',
  getOutcome: 'computed',
  createInvitations: 'personal',
  listInvitations: 'personal',
  createCodes: 'personal',
  listCodes: 'personal',
  createReminder: 'personal',
  cancelReminders: 'personal',
  sendReminderAgain: 'personal',
};

type IdOf = (side: Side | null) => string;

/** What `:id` is where the policy does not say it. `null` asks for one that names nothing. */
const IDS: Readonly<Record<string, IdOf>> = {
  '/api/self-assessments/:id': (side) => side?.result.id ?? randomUUID(),
  '/api/self-assessments/:id/report': (side) => side?.result.id ?? randomUUID(),
  '/api/self-assessments/:id/report.pdf': (side) => side?.result.id ?? randomUUID(),
  '/api/respond/drafts/:id': (side) => side?.draft ?? hashSecret(randomUUID()),
  '/api/operator/organisations/:id': (side) => side?.ids.organisation ?? randomUUID(),
  '/api/operator/organisations/:id/restore': (side) => side?.ids.deletedOrganisation ?? randomUUID(),
  '/api/instruments/:id/versions/:version/survey': (side) =>
    side === null ? 'no-such-instrument' : 'web-therapy-readiness',
};

/** The address of a route, pointed at something of this side. @throws when nobody has said how a parameter is made. */
export function addressOf(route: AnyRoute, side: Side | null): string {
  return route.path.replace(/:(\w+)/g, (_all, name: string) => {
    if (name === 'id') return encodeURIComponent(idOf(route, side));
    // Of a questionnaire, of a round of reminders: not what anybody owns.
    if (name === 'version' || name === 'number') return '1';
    throw new Error(
      `tests/support/matrix/targets.ts: ${route.path} has a parameter :${name} that no one can make`,
    );
  });
}

function idOf(route: AnyRoute, side: Side | null): string {
  const rule: Rule = POLICY[route.id];
  if (typeof rule === 'object') return side === null ? missing(rule.of) : named(route.id, rule.of, side);
  const make = IDS[route.path];
  if (make === undefined)
    throw new Error(`tests/support/matrix/targets.ts: say what :id is in ${route.path}`);
  return make(side);
}

function named(id: RouteId, resource: Resource, { ids, waves, quietSite }: Side): string {
  // One survey runs once at a time at a site.
  if (id === 'createWave') return quietSite;
  return resource === 'wave' ? waves[WAVE_OF[id] ?? 'open']._id : ids[resource];
}

function missing(resource: Resource): string {
  return resource === 'mail' ? `invitation:${randomUUID()}:1` : randomUUID();
}

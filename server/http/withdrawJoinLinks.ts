import { type AuditFacts, auditEvent } from '../storage/auditEvent.ts';
import type { MembershipDoc } from '../storage/schemas/memberships.ts';
import type { Deps } from './deps.ts';
import { joinMailId } from './joinLink.ts';

/** The link is dead, and its mail, where it still waits, is not sent. False when it was not open any more. */
export async function withdrawJoinLink(deps: Deps, facts: AuditFacts): Promise<boolean> {
  const { oneTimeLinks, mails } = deps.collections;
  const { subject: _id } = facts;
  const withdrawn = await oneTimeLinks.change(
    { _id, state: 'open' },
    { set: { state: 'withdrawn' } },
    { events: [auditEvent('joinLink.withdrawn', facts)] },
  );
  if (withdrawn === undefined) return false;
  const mail = { _id: joinMailId(_id, withdrawn.generation), state: 'due' } as const;
  await mails.change(mail, { set: { state: 'cancelled' } });
  return true;
}

/** What an admin asked ends with being one: nobody comes back through a link that they made beforehand. */
export async function withdrawLinksOf(
  deps: Deps,
  { organisation, person, role }: MembershipDoc,
  by: string,
): Promise<void> {
  if (role !== 'admin') return;
  const open = { organisation, kind: 'join', state: 'open' } as const;
  for await (const { _id, join } of deps.collections.oneTimeLinks.stream(open)) {
    if (join?.by === person) await withdrawJoinLink(deps, { at: deps.now(), by, organisation, subject: _id });
  }
}

import type { EventDraft } from './collection.ts';
import type { MembershipDoc, Role } from './schemas/memberships.ts';
import type { OrganisationDoc } from './schemas/organisations.ts';
import type { Collections } from './storage.ts';

type Store = Pick<Collections, 'memberships' | 'organisations'>;

/** `last-admin`: the organisation would be left without one. `changed`: somebody else was faster; look again. */
export type MembershipOutcome =
  | { readonly kind: 'done'; readonly membership: MembershipDoc }
  | { readonly kind: 'last-admin' }
  | { readonly kind: 'changed' };

/** Stores a membership. @throws Conflict when the person is that already. */
export async function addMembership(
  store: Store,
  membership: MembershipDoc,
  events: readonly EventDraft[],
): Promise<void> {
  await store.memberships.insert(membership, events);
  if (membership.role === 'admin') await enterAdmin(store, membership);
}

/** Changes role and sites, unless that takes the last admin away. @throws Conflict when the person is that already. */
export async function changeMembership(
  store: Store,
  membership: MembershipDoc,
  to: { readonly role: Role; readonly sites: readonly string[] | null },
  events: readonly EventDraft[],
): Promise<MembershipOutcome> {
  const isLeaving = membership.role === 'admin' && to.role !== 'admin';
  if (isLeaving && !(await releaseAdmin(store, membership))) return { kind: 'last-admin' };
  const write = async () =>
    await store.memberships.change(
      { _id: membership._id, role: membership.role },
      { set: { role: to.role, sites: to.sites } },
      { events },
    );
  const changed = await write().catch(async (error: unknown) => {
    // Still what they were: the organisation may rely on them again.
    if (isLeaving) await enterAdmin(store, membership);
    throw error;
  });
  if (changed === undefined) return { kind: 'changed' };
  if (changed.role === 'admin') await enterAdmin(store, changed);
  return { kind: 'done', membership: changed };
}

/**
 * Takes a membership away, unless it is the last admin's. What is removed cannot carry its event, so the organisation
 * does, just before: a removal is never without its event.
 */
export async function removeMembership(
  store: Store,
  membership: MembershipDoc,
  events: readonly EventDraft[],
): Promise<MembershipOutcome> {
  if (membership.role !== 'admin') {
    await store.organisations.change(
      { _id: membership.organisation },
      { inc: { adminsRevision: 1 } },
      { events },
    );
  } else if (!(await releaseAdmin(store, membership, events))) return { kind: 'last-admin' };
  const removed = await store.memberships.remove({ _id: membership._id, role: membership.role });
  return removed === 0 ? { kind: 'changed' } : { kind: 'done', membership };
}

/** Afterwards the organisation relies on this admin. */
async function enterAdmin(store: Store, { _id, organisation }: MembershipDoc): Promise<void> {
  await changeAdmins(store, organisation, (admins) => (admins.includes(_id) ? admins : [...admins, _id]));
}

/**
 * Afterwards the organisation no longer relies on this admin; false when there is no other to rely on. Of two admins who
 * go at once the second sees that the first is out already, since both change the one document.
 */
async function releaseAdmin(
  store: Store,
  { _id, organisation }: MembershipDoc,
  events: readonly EventDraft[] = [],
): Promise<boolean> {
  const next = (admins: OrganisationDoc['admins']) => {
    const others = admins.filter((one) => one !== _id);
    return others.length === 0 ? null : others;
  };
  return await changeAdmins(store, organisation, next, events);
}

async function changeAdmins(
  { organisations }: Store,
  id: string,
  next: (admins: OrganisationDoc['admins']) => OrganisationDoc['admins'] | null,
  events: readonly EventDraft[] = [],
): Promise<boolean> {
  for (;;) {
    const found = await organisations.get(id);
    if (found === undefined) return true;
    const admins = next(found.admins);
    if (admins === null) return false;
    if (admins.length === found.admins.length && events.length === 0) return true;
    const { adminsRevision } = found;
    const set = { admins, adminsRevision: adminsRevision + 1 };
    const changed = await organisations.change({ _id: id, adminsRevision }, { set }, { events });
    if (changed !== undefined) return true;
  }
}

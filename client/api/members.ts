import type { Asked } from '../../server/http/wire/join.ts';
import type { InvitedLink, Members, MemberView } from '../../server/http/wire/membership.ts';
import type { Session } from '../../server/http/wire/session.ts';
import { call, type Outcome, readJson, readNothing, send } from './call.ts';

export type { Asked } from '../../server/http/wire/join.ts';
export type { InvitedLink, InvitedView, Members, MemberView } from '../../server/http/wire/membership.ts';

export type RoleName = MemberView['role'];

/** What somebody is to be, and at which sites; null: all, later ones too. */
export interface RoleAt {
  readonly role: RoleName;
  readonly sites: readonly string[] | null;
}

const ofOrganisation = (id: string): string => `/api/organisations/${encodeURIComponent(id)}/members`;
const membership = (id: string): string => `/api/memberships/${encodeURIComponent(id)}`;
const joinLink = (id: string): string => `/api/join-links/${encodeURIComponent(id)}`;

export const loadMembers = (organisation: string): Promise<Outcome<Members>> =>
  call(ofOrganisation(organisation), {}, readJson<Members>);

export const inviteMember = (
  organisation: string,
  body: RoleAt & { readonly email: string },
): Promise<Outcome<InvitedLink>> => send('POST', ofOrganisation(organisation), body, readJson<InvitedLink>);

export const renewJoinLink = (id: string): Promise<Outcome<InvitedLink>> =>
  call(`${joinLink(id)}/renewals`, { method: 'POST' }, readJson<InvitedLink>);

export const withdrawJoinLink = (id: string): Promise<Outcome<null>> =>
  call(joinLink(id), { method: 'DELETE' }, readNothing);

export const changeMembership = (id: string, to: RoleAt): Promise<Outcome<MemberView>> =>
  send('PATCH', membership(id), to, readJson<MemberView>);

export const removeMembership = (id: string): Promise<Outcome<null>> =>
  call(membership(id), { method: 'DELETE' }, readNothing);

/** The token goes in the body, never in an address. */
export const lookAtJoin = (token: string): Promise<Outcome<Asked>> =>
  send('POST', '/api/joins/looks', { token }, readJson<Asked>);

export const joinOrganisation = (body: {
  readonly token: string;
  readonly name?: string;
  readonly password?: string;
}): Promise<Outcome<Session>> => send('POST', '/api/joins', body, readJson<Session>);

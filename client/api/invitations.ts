import type {
  InvitationLinks,
  Invitations,
  Invited,
  ReminderPlanned,
} from '../../server/http/wire/invitation.ts';
import type { Codes, Link } from '../../server/http/wire/wayIn.ts';
import { call, type Outcome, readJson, readNothing, send } from './call.ts';

export type { InvitationLinks, Invitations, Invited } from '../../server/http/wire/invitation.ts';
export type { Codes } from '../../server/http/wire/wayIn.ts';

const of = (wave: string): string => `/api/waves/${encodeURIComponent(wave)}`;

export const loadLink = (wave: string): Promise<Outcome<Link>> =>
  call(`${of(wave)}/link`, {}, readJson<Link>);

/** A new link: the old one and every poster with it stop working. */
export const renewLink = (wave: string): Promise<Outcome<Link>> =>
  call(`${of(wave)}/link/renewals`, { method: 'POST' }, readJson<Link>);

export const loadInvitations = (wave: string): Promise<Outcome<Invitations>> =>
  call(`${of(wave)}/invitations`, {}, readJson<Invitations>);

export const invite = (wave: string, csv: string): Promise<Outcome<Invited>> =>
  send('POST', `${of(wave)}/invitations`, { csv }, readJson<Invited>);

/** `at` is a local time in the wave's zone; without it the reminder leaves now. */
export const remind = (wave: string, at?: string): Promise<Outcome<ReminderPlanned>> =>
  send('POST', `${of(wave)}/reminders`, at === undefined ? {} : { at }, readJson<ReminderPlanned>);

export const cancelReminders = (wave: string): Promise<Outcome<null>> =>
  call(`${of(wave)}/reminders`, { method: 'DELETE' }, readNothing);

export const sendAgain = (mail: string): Promise<Outcome<null>> =>
  call(`/api/mails/${encodeURIComponent(mail)}/send-again`, { method: 'POST' }, readNothing);

/** Those mails of a round of reminders that may not have arrived. Whose they are is told to nobody. */
export const sendRoundAgain = (wave: string, number: number): Promise<Outcome<null>> =>
  call(`${of(wave)}/reminders/${number}/send-again`, { method: 'POST' }, readNothing);

export const loadInvitationLinks = (wave: string): Promise<Outcome<InvitationLinks>> =>
  call(`${of(wave)}/invitation-links`, {}, readJson<InvitationLinks>);

export const loadCodes = (wave: string): Promise<Outcome<Codes>> =>
  call(`${of(wave)}/codes`, {}, readJson<Codes>);

/** Until there are so many; asking again makes none twice. */
export const makeCodes = (wave: string, upTo: number): Promise<Outcome<null>> =>
  send('POST', `${of(wave)}/codes`, { upTo }, readNothing);

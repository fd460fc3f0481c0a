import type { Deps } from '../../deps.ts';
import type { AnyRoute } from '../../route.ts';
import { createCodes, listCodes } from './codes.ts';
import { getInvitationLinksCsv, listInvitationLinks } from './invitationLinks.ts';
import { createInvitations, listInvitations } from './invitations.ts';
import { getWaveLink, renewWaveLink } from './link.ts';
import { cancelReminders, createReminder, sendReminderAgain } from './reminders.ts';
import { sendMailAgain } from './sendMailAgain.ts';
import { unsubscribe } from './unsubscribe.ts';

/** Every way into a wave, as those see it who run it, and the way out of its mails. */
export function waysInRoutes(deps: Deps): readonly AnyRoute[] {
  return [
    getWaveLink(deps),
    renewWaveLink(deps),
    createInvitations(deps),
    listInvitations(deps),
    createReminder(deps),
    cancelReminders(deps),
    sendReminderAgain(deps),
    sendMailAgain(deps),
    createCodes(deps),
    listCodes(deps),
    listInvitationLinks(deps),
    getInvitationLinksCsv(deps),
    unsubscribe(deps),
  ];
}

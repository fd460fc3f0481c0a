import type { Invited } from '../../../api/invitations.ts';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';

/** What became of a list, in as many sentences as there is something to say. */
export function invitedWords({ added, duplicates, unsubscribed, aboveExpected }: Invited): string {
  return [
    t.invited(added),
    duplicates === 0 ? '' : t.wereDuplicates(duplicates),
    unsubscribed === 0 ? '' : t.wereUnsubscribed(unsubscribed),
    aboveExpected === 0 ? '' : t.aboveExpected(aboveExpected),
  ]
    .filter(Boolean)
    .join(' ');
}

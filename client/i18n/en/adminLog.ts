/** What each event of the log says, after the name of who did it. `about` is what it was done to, where that is still known. */
type Words = (about: string | null, facts: Readonly<Record<string, unknown>>) => string;

const roleOf = (role: unknown): string => (typeof role === 'string' ? ` as ${role}` : '');
const named = (about: string | null, otherwise: string): string => about ?? otherwise;
const listed = (fields: unknown): string => (Array.isArray(fields) ? ` (${fields.join(', ')})` : '');
const counted = (count: unknown, one: string, many: string): string =>
  typeof count === 'number' ? `${count} ${count === 1 ? one : many}` : many;

export const adminLog: Readonly<Record<string, Words>> = {
  'organisation.created': () => 'made the organisation',
  'organisation.changed': (_about, facts) => `changed the settings${listed(facts['fields'])}`,
  'organisation.deleted': () => 'deleted the organisation',
  'organisation.restored': () => 'took the organisation back',
  // By whoever joins, about themselves.
  'membership.created': (_about, facts) => `joined${roleOf(facts['role'])}`,
  'membership.changed': (about, facts) =>
    `changed the role of ${named(about, 'a member')} from ${String(facts['from'])} to ${String(facts['to'])}`,
  'membership.removed': (about, facts) => `removed ${named(about, 'a member')}${roleOf(facts['role'])}`,
  'joinLink.created': (about, facts) => `invited ${named(about, 'somebody')}${roleOf(facts['role'])}`,
  'joinLink.renewed': (about) => `invited ${named(about, 'somebody')} again`,
  'joinLink.withdrawn': (about) => `withdrew the invitation of ${named(about, 'somebody')}`,
  'site.created': (about) => `added the site ${named(about, '')}`,
  'site.changed': (about, facts) => `changed the site ${named(about, '')}${listed(facts['fields'])}`,
  'site.deleted': (about) => `deleted the site ${named(about, '')}`,
  'site.restored': (about) => `took back the site ${named(about, '')}`,
  'site.removed': () => 'removed a deleted site for good',
  'export.made': (about) => `downloaded the data of ${named(about, 'a site')}`,
  'wave.created': (about) => `set up a wave: ${named(about, 'now gone')}`,
  'wave.changed': (about) => `changed a wave: ${named(about, 'now gone')}`,
  'wave.closed': (about) => `closed a wave: ${named(about, 'now gone')}`,
  'wave.reopened': (about) => `opened a wave again: ${named(about, 'now gone')}`,
  'wave.cancelled': (about) => `cancelled a wave: ${named(about, 'now gone')}`,
  'wave.computed': (about) => `computed a wave: ${named(about, 'now gone')}`,
  'wave.linkRenewed': (about) => `made a new link for a wave: ${named(about, 'now gone')}`,
  'checklist.saved': (about) => `saved the checklist: ${named(about, 'now gone')}`,
  'ownView.saved': (about) => `saved their own view: ${named(about, 'now gone')}`,
  'ownView.deleted': (about) => `deleted their own view: ${named(about, 'now gone')}`,
  'invitation.added': (_about, facts) =>
    `invited ${counted(facts['added'], 'colleague', 'colleagues')} to answer`,
  'invitation.sentAgain': () => 'sent an invitation again',
  'invitation.linksListed': () => 'listed the links of invitations to hand over',
  'reminder.planned': () => 'planned a reminder',
  'reminder.cancelled': () => 'cancelled a reminder',
  'reminder.sentAgain': () => 'sent a reminder again',
  'code.made': (_about, facts) => `made ${counted(facts['count'], 'code', 'codes')} for paper`,
  'code.listed': () => 'listed the codes for paper',
};

import { phaseOf } from '../../core/wave/phaseOf.ts';
import { localTime } from '../../mail/localTime.ts';
import { plainName } from '../../mail/plainName.ts';
import { invitationWords, reminderWords } from '../../mail/words/en.ts';
import { unsubscribeToken } from '../../secrets.ts';
import { recognisedAddress } from '../../storage/invitations.ts';
import type { InvitationDoc } from '../../storage/schemas/invitations.ts';
import type { MailDoc } from '../../storage/schemas/mails.ts';
import type { OrganisationDoc } from '../../storage/schemas/organisations.ts';
import type { SiteDoc } from '../../storage/schemas/sites.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { Composed } from './letter.ts';
import type { MailDeps } from './mailDeps.ts';

const HOUR = 3_600_000;

/**
 * An invitation, or a reminder for who has not answered at this moment. Whether somebody has answered decides about reminders
 * only: if it decided about an invitation, sending one again would tell whose it is.
 */
export async function composeInvitation(deps: MailDeps, mail: MailDoc): Promise<Composed> {
  const { invitations, waves, sites, organisations } = deps.collections;
  const [invitation, wave] = await Promise.all([invitations.get(mail.subject), waves.get(mail.wave)]);
  if (invitation?.kind !== 'mail' || wave === undefined || (await isUnwanted(deps, mail, invitation, wave)))
    return 'cancelled';
  const phase = phaseOf(wave, deps.now());
  if (phase === 'planned' && mail.kind === 'invitation') return { notYet: wave.opensAt };
  if (phase !== 'open') return 'cancelled';
  const [site, organisation] = await Promise.all([
    sites.get(wave.site),
    organisations.get(wave.organisation),
  ]);
  if (site === undefined || organisation === undefined) return 'cancelled';
  // Deleted ones may come back for thirty days; until then nobody is written to.
  if (site.state !== 'active' || organisation.state !== 'active') return { notYet: deps.now() + HOUR };
  const words = mail.kind === 'invitation' ? invitationWords : reminderWords;
  return {
    to: invitation.email,
    words: words(factsOf(deps, { invitation, wave, site, organisation })),
  };
}

async function isUnwanted(
  { collections, secrets }: MailDeps,
  mail: MailDoc,
  invitation: InvitationDoc,
  wave: WaveDoc,
): Promise<boolean> {
  if (invitation.unsubscribed || (mail.kind === 'reminder' && invitation.spentBy !== '')) return true;
  const recognised = recognisedAddress(secrets, wave.organisation, invitation);
  if ((await collections.unsubscribes.get(recognised)) !== undefined) return true;
  if (mail.kind === 'invitation') return false;
  const round = await collections.reminders.get(`${mail.wave}:${mail._id.split(':')[2]}`);
  return round === undefined || round.state === 'cancelled';
}

interface Known {
  readonly invitation: InvitationDoc;
  readonly wave: WaveDoc;
  readonly site: SiteDoc;
  readonly organisation: OrganisationDoc;
}

function factsOf(
  { config, secrets, instruments }: MailDeps,
  { invitation, wave, site, organisation }: Known,
) {
  const { _id: id, generation } = invitation;
  const instrument = instruments.find((one) => one.id === wave.instrument && one.version === wave.version);
  const unsubscribe = unsubscribeToken(secrets, {
    invitation: id,
    organisation: wave.organisation,
    recognised: recognisedAddress(secrets, wave.organisation, invitation),
  });
  return {
    organisation: plainName(organisation.name),
    site: plainName(site.name),
    minutes: instrument?.scoring.minutes ?? 15,
    minimumGroup: wave.minimumGroup,
    closes: localTime(wave.closesAt, wave.timeZone),
    link: `${config.publicUrl}/respond#${secrets.mint('invitation', id, generation)}`,
    unsubscribeLink: `${config.publicUrl}/unsubscribe#${unsubscribe}`,
  };
}

/** Every sentence of the mails, in English. Names come in already made plain (plainName.ts), links ready to click. */

/** A paragraph, or a link that stands on a line of its own. */
export type Block = string | { readonly link: string };

export interface MailWords {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** As the questionnaires say it. */
const MEANING =
  "Web-based therapy means a psychological treatment programme that clients use on a computer or phone, alone or with a therapist's support. Video appointments alone are not meant.";

export interface InvitationFacts {
  readonly organisation: string;
  readonly site: string;
  readonly minutes: number;
  readonly minimumGroup: number;
  /** As it is read at the site: "Friday 4 December 2026 at 17:00 (Europe/London)". */
  readonly closes: string;
  readonly link: string;
  readonly unsubscribeLink: string;
}

export function invitationWords(facts: InvitationFacts): MailWords {
  const { organisation, site, closes } = facts;
  return {
    subject: `Your view is asked: web-based therapy at ${site}`,
    blocks: [
      `${site}, part of ${organisation}, asks its staff how ready the service is to offer web-based therapy. Your view counts, whatever your role is.`,
      MEANING,
      `It takes about ${facts.minutes} minutes, and it is not a test of you. Please answer by ${closes}:`,
      { link: facts.link },
      ...waysOfTheLink(facts),
    ],
  };
}

export function reminderWords(facts: InvitationFacts): MailWords {
  const { organisation, site, closes } = facts;
  return {
    subject: `Still open: your view on web-based therapy at ${site}`,
    blocks: [
      `${site}, part of ${organisation}, has asked its staff how ready the service is to offer web-based therapy. Your link has not been used yet. If you have answered in the last few minutes: thank you, this mail crossed your answer.`,
      MEANING,
      `It takes about ${facts.minutes} minutes, and it is open until ${closes}:`,
      { link: facts.link },
      ...waysOfTheLink(facts),
    ],
  };
}

function waysOfTheLink({ organisation, minimumGroup, unsubscribeLink }: InvitationFacts): readonly Block[] {
  return [
    'The link is yours alone and works once, so please do not pass it on. Whether you take part is up to you.',
    `Who sees what: nobody at your organisation sees what you answered. Results are shown for groups of at least ${minimumGroup} people only. The system knows that a link has been used, so that it can stop reminding; it shows nobody whose.`,
    `If you want no more mail like this from ${organisation}, open the next link. Your link above keeps working.`,
    { link: unsubscribeLink },
  ];
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  admin: 'as an admin, who looks after the organisation and its members',
  consultant: 'as a consultant, who sets up sites and runs their assessments',
  lead: 'as a lead, who runs the assessments of a site',
  researcher: 'as a researcher, who reads results',
  viewer: 'as a viewer, who reads results',
};

export interface JoinFacts {
  readonly organisation: string;
  readonly role: string;
  readonly expires: string;
  readonly link: string;
}

export function joinWords({ organisation, role, expires, link }: JoinFacts): MailWords {
  return {
    subject: `Join ${organisation} on Plumbline`,
    blocks: [
      `You are invited to join ${organisation} on Plumbline ${ROLE_WORDS[role] ?? 'as a member'}. Plumbline tells a service how ready it is to offer web-based therapy.`,
      `To accept, open this link. It works once, until ${expires}:`,
      { link },
      'If you did not expect this, leave it: nothing happens unless the link is opened.',
    ],
  };
}

export interface ResetFacts {
  readonly expires: string;
  readonly link: string;
}

export function resetWords({ expires, link }: ResetFacts): MailWords {
  return {
    subject: 'A new password for Plumbline',
    blocks: [
      'Somebody, most likely you, asked for a new password for the Plumbline account with this address.',
      `To choose one, open this link. It works once, until ${expires}:`,
      { link },
      'If it was not you, leave it: your password stays as it is.',
    ],
  };
}

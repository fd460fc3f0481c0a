/** The page behind the link of an invitation to join. */
export const adminJoin = {
  eyebrow: 'An invitation',
  title: (organisation: string) => `Join ${organisation}`,
  asks: (organisation: string, role: string) => `${organisation} asks you to join ${role}.`,
  as: {
    admin: 'as an admin: you run members, settings, sites and waves',
    consultant: 'as a consultant: you add sites and run their waves',
    lead: 'as a service lead: you run the waves of your sites',
    researcher: 'as a researcher: you read what waves show',
    viewer: 'as a viewer: you read what waves show',
  },
  whom: (email: string) => `The invitation is for ${email}.`,
  join: 'Make the account and join',
  joinAs: (name: string) => `Join as ${name}`,
  hasAccount: 'There is an account with this address. Sign in with it, and you come back here.',
  signInFirst: 'Sign in to join',
  otherTitle: 'You are signed in with another address',
  other: (own: string, asked: string) =>
    `You are signed in as ${own}, and the invitation is for ${asked}. Sign out, open the link again, and sign in with that address; or ask for an invitation to yours.`,
  taken: 'There is an account with this address by now. Open the link again and sign in.',
  noTokenTitle: 'This address is not complete',
  noToken: 'Joining needs the whole link that you were given, with everything after the #.',
  expiredTitle: 'This link no longer works',
  expired:
    'It was used, withdrawn, replaced by a newer one, or is older than 7 days. If you have joined already, sign in. Otherwise ask whoever invited you for a new one.',
  signIn: 'Sign in',
} as const;

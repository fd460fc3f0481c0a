const people = (n: number): string => (n === 1 ? '1 person' : `${n} people`);

/** What the lead's screens share, and the lists of sites and waves. */
export const sites = {
  roles: {
    clinician: 'Clinicians',
    manager: 'Team and service managers',
    admin: 'Administration and reception',
    it: 'IT and information governance',
    other: 'Others',
  } as Readonly<Record<string, string>>,
  settings: {
    'primary-care': 'Primary care',
    community: 'Community mental health',
    hospital: 'Hospital',
    specialist: 'Specialist service',
    private: 'Private practice',
    other: 'Something else',
  } as Readonly<Record<string, string>>,
  stages: {
    considering: 'Considering it',
    preparing: 'Preparing it',
    pilot: 'Trying it out',
    routine: 'Part of routine care',
  } as Readonly<Record<string, string>>,
  programmeOpen: 'Programme not chosen yet',

  phases: {
    planned: 'Planned',
    open: 'Open',
    grace: 'Just closed',
    due: 'Being worked out',
    computed: 'Closed',
    cancelled: 'Cancelled',
  },
  opensIn: (span: string) => `opens in ${span}`,
  closesIn: (span: string) => `closes in ${span}`,
  graceFor: (span: string) => `answers already begun may still come in for ${span}`,
  dueSoon: 'the result is there in a few minutes',
  closedOn: (day: string) => `closed on ${day}`,
  neverOpened: 'never opened',

  fewerThan: (minimum: number) => `Fewer than ${minimum} have answered so far`,
  atLeast: (answered: number, expected: number, percent: number) =>
    `At least ${answered} of ${expected} have answered (${percent} %)`,
  allAnswered: (answered: number) => `All ${answered} have answered`,
  moreThanExpected: (answered: number, expected: number) =>
    `At least ${answered} have answered; ${expected} were expected`,
  rateTooFew: 'Too few to show a number yet. A word in the next team meeting often helps most.',
  rateLow: 'A friendly word in the next team meeting often helps most.',
  rateGood: 'A good response: most of the team is in.',
  rateHigh: 'A very good response.',

  homeTitle: 'My sites',
  homeEyebrow: 'Sites and waves',
  noOrganisationTitle: 'You do not belong to an organisation yet',
  noOrganisationText:
    'Ask the person who looks after Plumbline in your organisation to invite you. The invitation comes as a link, and then your sites stand here.',
  noOrganisationOperator:
    'You look after this installation. Create an organisation, and invite its first administrator.',
  toOperator: 'Create an organisation',
  toSelfAssessment: 'Try a self-assessment first',
  noSiteTitle: 'Add your first site',
  noSiteText:
    'A site is one clinic or team: the people who work together and answer together. You can add more later.',
  noSiteForYouTitle: 'There is no site for you yet',
  noSiteForYouText: (organisation: string) =>
    `Ask an administrator of ${organisation} to add one, or to give you an existing one.`,
  addSite: 'Add a site',
  addAnother: 'Add another site',
  siteName: 'Name of the site',
  siteNameHint: 'As it should stand on reports: one clinic or team.',
  siteSetting: 'What kind of service is it?',
  siteSettingHint: 'Used only to compare like with like.',
  choose: 'Please choose',
  siteNameFault: 'Please enter a name, at most 200 characters.',
  siteSettingFault: 'Please choose the kind of service.',
  siteAdded: (name: string) => `${name} is added.`,
  save: 'Save',
  noWaveYet: 'No wave yet',
  waveNumber: (n: number) => `Wave ${n}`,

  next: {
    openFirst: 'Open the first wave',
    openNext: 'Open the next wave',
    seePlan: 'Look at the plan',
    run: 'See how it is going',
    grace: 'See what happens now',
    outcome: 'See the outcome',
    look: 'Open the site',
  },
  asks: (organisation: string) => `Members and settings of ${organisation}`,

  siteEyebrow: 'Site',
  backHome: 'My sites',
  wavesTitle: 'Waves',
  wavesIntro:
    'A wave is one round of asking: it opens, staff answer, it closes, and then its result stands for good.',
  noWavesTitle: 'Nobody has been asked yet',
  noWavesText:
    'Setting up a wave takes about two minutes. Before it opens you see what a team of your size will get out of it.',
  openWave: 'Open a wave',
  when: (opens: string, closes: string) => `${opens} to ${closes}`,
  asksAbout: (title: string) => title,
  oneRunning: 'One wave is running. The next one can be opened once it has closed.',

  rename: 'Rename',
  renameTitle: 'Rename this site',
  renamed: 'Saved.',
  exportSite: 'Export everything',
  exporting: 'Preparing the file …',
  exported: 'The file has been saved to your downloads.',
  remove: 'Delete this site',
  removeTitle: (name: string) => `Delete ${name}?`,
  removeText:
    'Its waves, invitations and results disappear for everyone. You have 30 days to bring it back; after that it is gone for good.',
  removeRunning: 'A wave is running here: nobody will be able to answer any more.',
  removeYes: 'Delete the site',
  removedTitle: (name: string) => `${name} is deleted`,
  removed: 'It can be brought back for 30 days, here or from the list of your sites.',
  undo: 'Undo',
  restored: (name: string) => `${name} is back.`,
  deletedTitle: 'Deleted sites',
  deletedUntil: (day: string) => `Can be brought back until ${day}`,
  restore: 'Bring it back',
  dismiss: 'Close this message',

  notThere: {
    title: 'There is nothing here that you may see',
    text: 'The address may be incomplete, it may have been deleted, or it belongs to an organisation that you are not a member of.',
  },
  secondFactor: {
    title: 'This organisation asks for a second step when signing in',
    text: 'Add it once to your account: it takes two minutes and an app on your phone. Then everything opens again.',
    link: 'Add it to my account',
  },
  signedOut:
    'You have been signed out. Please sign in again in another window; this page keeps what you entered.',
  notYours: {
    title: 'Your role does not include this',
    text: 'Ask an administrator of your organisation if you need it.',
  },
  reader: 'Your role lets you read here. Leads and administrators run the waves.',
  people,
} as const;

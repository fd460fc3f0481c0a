/** Signing in, setting up, a new password, and one's own account. */
export const session = {
  email: 'E-mail address',
  name: 'Your name',
  nameHint: 'As colleagues know you. Members of your organisation see it.',
  password: 'Password',
  newPassword: 'New password',
  currentPassword: 'Current password',
  passwordHint:
    'At least 12 characters. Four or five unrelated words are easy to remember and hard to guess. Spaces are welcome; nothing else is demanded.',
  show: 'Show',
  hide: 'Hide',
  showLabel: (label: string) => `Show: ${label}`,
  failedTitle: 'That did not work',
  unreachable:
    'We cannot reach the server. You may be offline. Nothing is lost; please try again in a moment.',
  waitMinutes: (minutes: number) =>
    minutes <= 1
      ? 'Too many tries. Please wait a minute, then try again.'
      : `Too many tries. Please wait ${minutes} minutes, then try again.`,
  wrongPassword: 'The password is not right.',
  other: 'The server could not do this. Please try again.',
  faults: {
    name: 'Please enter your name, at most 200 characters.',
    email: 'Please enter an e-mail address, such as maria@clinic.example.',
    organisation: 'Please enter the name of your organisation, at most 200 characters.',
    passwordShort: 'Please choose at least 12 characters.',
    password: (detail: string) => `The password ${detail}.`,
    code: 'Please enter the 6 digits that the app shows.',
  },

  setUp: {
    title: 'Set up this server',
    eyebrow: 'First steps',
    lead: 'You make the first account. It runs this server and your organisation; everybody else is invited by you or by those you invite.',
    organisation: 'Name of your organisation',
    organisationHint: 'The trust, company or association that runs the services you want to assess.',
    submit: 'Make the account and go on',
    noTokenTitle: 'This address is not complete',
    noToken:
      'Set-up needs the whole link that the server printed when it started, with everything after the #. Copy it once more.',
    expiredTitle: 'This link no longer works',
    expired:
      'It was used, a newer one was printed, or it is more than a day old. Restart the server, or run “npm run admin -- create” where it runs, to get another. If the account was made already, sign in.',
    signIn: 'Sign in',
  },

  signIn: {
    title: 'Sign in',
    submit: 'Sign in',
    forgot: 'I do not know my password',
    failed: 'Address or password is not right. Please check both.',
    codeFailed: 'This code is not right, or was used already. Wait for the next one.',
    none: 'No account? You can still assess your own service without one.',
    noneLink: 'To the self-assessment',
    codeTitle: 'One more step',
    codeLead: 'Open the app on your phone and enter the code that it shows for Plumbline.',
    code: 'Code from the app',
    codeHint: 'Six digits. A new one comes every 30 seconds.',
    recovery: 'Recovery code',
    recoveryHint: 'One of the ten that you kept when you set this up. Each works once.',
    useRecovery: 'I do not have my phone: use a recovery code',
    useApp: 'Use the code from the app',
    submitCode: 'Go on',
    back: 'Start again',
  },

  reset: {
    title: 'A new password',
    lead: 'Enter your address. If it belongs to an account, we send a link that works once, for 30 minutes.',
    submit: 'Send me a link',
    askedTitle: 'Please look into your mail',
    asked:
      'If this address belongs to an account, a link is on its way. It works for 30 minutes. If you asked a moment ago, use the mail that came then: we send one in ten minutes at most.',
    noMail:
      'Nothing after ten minutes, also not among unwanted mail? This server may not be able to send mail. Then ask whoever runs it: they can make you a link.',
    setLead: 'Choose a new password. You are signed out everywhere else.',
    set: 'Set the password',
    doneTitle: 'Your password is set',
    done: 'You can sign in with it now.',
    signIn: 'Sign in',
    expiredTitle: 'This link no longer works',
    expired: 'It was used, a newer one was sent, or it is more than 30 minutes old.',
    again: 'Ask for a new link',
  },

  account: {
    title: 'Your account',
    loadFailed: 'Your account could not be loaded.',
    belongTitle: 'Where you belong',
    belongNone: 'You belong to no organisation. Ask an admin of yours to invite you to this address.',
    operator: 'You run this server.',
    roles: {
      admin: 'Admin',
      consultant: 'Consultant',
      lead: 'Service lead',
      researcher: 'Researcher',
      viewer: 'Viewer',
    },
    someSites: (count: number) => (count === 1 ? 'one site' : `${count} sites`),
    profileTitle: 'Name',
    saveName: 'Save the name',
    savedName: 'Your name is saved.',
    emailNote: (email: string) => `You sign in as ${email}.`,
    passwordTitle: 'Password',
    changePassword: 'Change the password',
    changedPassword: 'Your password is changed. Everywhere else you are signed out.',
  },

  factor: {
    title: 'Second factor',
    lead: 'With it, nobody can sign in with your password alone: a code from an app on your phone is asked for too.',
    asked: (names: string) =>
      `${names} asks its members for a second factor. Set it up to go on working there.`,
    off: 'It is not set up.',
    on: 'It is set up: we ask for a code each time you sign in.',
    codesLeft: (count: number) =>
      count === 0
        ? 'No recovery code is left. Set the second factor up again to get new ones.'
        : count === 1
          ? 'One recovery code is left.'
          : `${count} recovery codes are left.`,
    begin: 'Set up a second factor',
    beginLead: 'First your password, so that nobody else can do this at a computer that you left open.',
    next: 'Go on',
    cancel: 'Cancel',
    scanTitle: 'Add Plumbline to your app',
    scanLead: 'Scan this with an authenticator app (any that shows six-digit codes will do).',
    qrLabel: 'QR code for the authenticator app',
    typeLead: 'Or type this key into the app:',
    code: 'Code that the app shows now',
    codeHint: 'Six digits.',
    confirm: 'Confirm',
    wrongCode: 'This code is not right. Check the time of your phone, and take the next code.',
    codesTitle: 'Keep these recovery codes',
    codesLead:
      'Each replaces the app once, should your phone be lost. They are shown only now. Print them or keep them in a password manager.',
    copy: 'Copy the codes',
    copied: 'Copied.',
    print: 'Print',
    kept: 'I have kept them',
    remove: 'Remove the second factor',
    removeLead: 'From then on your password alone is enough. Enter it to go on.',
    removed: 'The second factor is removed.',
    added: 'The second factor is set up.',
  },

  leave: {
    exportTitle: 'Your data',
    exportLead:
      'Everything that this server keeps of you, as one file: your account, where you belong, answers under your own name, and what the log says about you. Answers that you gave without a name are not in it: nobody can tell which they are.',
    export: 'Download my data',
    exportFailed: 'The file could not be made. Please try again.',
    deleteTitle: 'Delete your account',
    deleteLead:
      'Your name, address, memberships and answers under your own name are removed at once and for good. What you did for your organisation stays; in its log stands a number in place of your name.',
    delete: 'Delete my account …',
    sureTitle: 'Delete your account for good?',
    sure: 'This cannot be undone. Enter your password to go on.',
    confirm: 'Delete for good',
    lastAdmin: (detail: string) => `${detail} Make somebody else an admin first, then come back.`,
    goneTitle: 'Your account is deleted',
    gone: 'You are signed out. The self-assessment stays open to you, without an account.',
  },
} as const;

/** Letting people in: link, invitations, codes. */
export const sitesWays = {
  linkTitle: 'The way in',
  linkText: 'Everybody uses the same link. Send it in your usual team mail, or hang up the poster.',
  copy: 'Copy the link',
  copied: 'Copied. Now paste it into a mail.',
  copyByHand: 'Your browser does not let us copy. The link is selected: copy it by hand.',
  linkLabel: 'Link to the survey',
  qrLabel: 'QR code of the link to the survey',
  poster: 'Poster to print',
  renew: 'Make a new link',
  renewTitle: 'Make a new link?',
  renewText:
    'The present link stops working, and so does every poster with it. Do this if the link has reached people who do not work here. Answers already given stay.',
  renewYes: 'Make a new link',
  renewed: 'There is a new link. Please hand it out and replace the posters.',

  inviteTitle: 'Invitations',
  inviteNobody: 'Nobody is invited yet. Paste the work addresses of your team, one on each line.',
  invitedCount: (mail: number, paper: number) =>
    [
      mail === 0 ? '' : mail === 1 ? '1 person invited' : `${mail} people invited`,
      paper === 0 ? '' : `${paper} codes on paper`,
    ]
      .filter(Boolean)
      .join(', '),
  noMail:
    'This installation cannot send mail: no mail server is set up. Add the addresses all the same, then copy each person’s own link and send it yourself.',
  add: 'Add people',
  addMore: 'Add more people',
  list: 'Work addresses',
  listHint:
    'One on each line, or a table with a column called “e-mail”. Paste it, or choose a file. Addresses are used for invitation and reminders only, and are removed when the wave is worked out.',
  file: 'Choose a CSV file',
  fileTooBig: 'This file is too large. A list of addresses has at most 200,000 characters.',
  previewCount: (n: number) => (n === 1 ? '1 address to invite' : `${n} addresses to invite`),
  previewDuplicates: (n: number) =>
    n === 1 ? '1 stands twice; it is invited once' : `${n} stand more than once; each is invited once`,
  previewFaults: (n: number) => (n === 1 ? '1 line needs mending' : `${n} lines need mending`),
  previewMany: (n: number, expected: number) =>
    `That makes ${n} invitations, but ${expected} people were said to work here. Please check the list, or raise the staff numbers.`,
  line: (n: number) => `Line ${n}`,
  lineFault: 'is not an address such as name@example.org',
  moreFaults: (n: number) => `and ${n} more`,
  submit: (n: number) => (n === 0 ? 'Invite' : n === 1 ? 'Invite 1 person' : `Invite ${n} people`),
  submitNoMail: (n: number) => (n === 0 ? 'Add' : n === 1 ? 'Add 1 person' : `Add ${n} people`),
  refusedTitle: 'Nobody has been invited yet: please mend these lines',
  emptyFault: 'Please paste at least one address.',
  invited: (added: number) => (added === 1 ? '1 person is added.' : `${added} people are added.`),
  wereDuplicates: (n: number) => (n === 1 ? '1 was there already.' : `${n} were there already.`),
  wereUnsubscribed: (n: number) =>
    n === 1
      ? '1 wants no mail from here and was left out.'
      : `${n} want no mail from here and were left out.`,
  aboveExpected: (n: number) =>
    `That is ${n} more than work here according to the set-up. If more do, raise the staff numbers.`,

  mailStates: {
    due: (n: number) => `${n} waiting to be sent`,
    sent: (n: number) => `${n} sent`,
    refused: (n: number) => `${n} refused by the mail server`,
    unknown: (n: number) => `${n} may not have arrived`,
    cancelled: (n: number) => `${n} cancelled`,
  },
  scheduleTitle: 'Schedule',
  scheduled: {
    invitation: 'Invitations',
    reminder: (n: number) => `Reminder ${n}`,
  },
  states: { planned: 'planned', sending: 'being sent', sent: 'sent', cancelled: 'cancelled' },
  toCount: (n: number) => (n === 1 ? 'to 1 person' : `to ${n} people`),
  toRest: 'to those who have not answered',
  unknownTitle: 'These may not have arrived',
  unknownText:
    'The connection broke off while they were being sent. We do not send twice on our own, so please decide.',
  sendAgain: 'Send again',
  roundMissing: 'Some of these may not have arrived.',
  sentAgain: 'It is being sent again.',
  refusedMailTitle: 'These addresses were refused',
  refusedMailText: 'The mail server does not know them. Please check the spelling and add the right address.',
  remind: 'Remind now',
  remindAt: 'Plan a reminder',
  remindAtTitle: 'When shall the reminder go out?',
  remindAtField: 'Reminder on',
  remindTitle: 'Send a reminder now?',
  remindText: 'It goes only to those who have not answered. Nobody is told who they are.',
  remindYes: 'Send the reminder',
  remindLeft: (n: number) => (n === 1 ? '1 reminder is left.' : `${n} reminders are left.`),
  remindGap: 'Between two reminders there is at least a day.',
  remindNone: 'All reminders are used: more would annoy.',
  reminded: 'The reminder is on its way.',
  remindPlanned: (when: string) => `The reminder goes out on ${when}.`,
  remindFault: 'Please choose a time before the wave closes.',
  cancelReminders: 'Cancel planned reminders',
  remindersCancelled: 'No further reminder will be sent.',

  links: 'Show the links to copy',
  linksText:
    'Each link works once and belongs to one person. Please send each only to the address beside it.',
  linksCopy: 'Copy',
  linksCopied: (email: string) => `The link for ${email} is copied.`,
  linksCsv: 'Save all as CSV',

  codesTitle: 'Paper codes',
  codesText:
    'For colleagues without a work address: slips with a code each, to cut and hand out. Each works once.',
  codesCount: 'How many?',
  codesMake: 'Make codes',
  codesMade: 'The codes are made. Print them now.',
  codesPrint: 'Print the slips',
  codesFault: 'Please enter a number from 1 to 500.',

  running: 'Once the wave is closed nobody can be invited any more.',
} as const;

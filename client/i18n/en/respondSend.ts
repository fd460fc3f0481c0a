export const respondSend = {
  eyebrow: 'Sending',
  title: 'Sending your answers',
  working: 'Your answers are on their way.',
  nothingLost:
    'Nothing is lost: your answers are kept on this device, and they can only be stored once, however often we try.',
  nothingLostTab:
    'Nothing is lost as long as this tab stays open. Your answers can only be stored once, however often we try.',
  clearMeaning:
    'We do not know whether they have arrived. Once removed, they cannot be sent from here any more, and your withdrawal code is lost.',
  brokenTitle: 'The server has a fault',
  brokenText: 'That is not your fault. Nothing is lost: your answers are still here. Please try again later.',
  tryNow: 'Try now',
  endings: {
    spent: {
      title: 'Answers were sent with this link or code before',
      text: 'It can be used once. If you sent them: thank you, they count, and you need not do anything more. Only what you filled in just now was not stored. If it was not you, please tell whoever invited you.',
    },
    elsewhere: {
      title: 'Your answers had already been sent',
      text: 'They were sent from another tab or another device. What was sent there counts; the answers on this device were not stored a second time.',
    },
    closed: {
      title: 'This survey has closed',
      text: 'If an earlier try to send had arrived, those answers counted. Otherwise they came too late: answers that were begun before closing are taken for one more day, and that day is over, or you began later.',
    },
    full: {
      title: 'No more answers are taken',
      text: 'Far more answers have come than this team has members. Yours were not stored. Please tell whoever gave you the link.',
    },
    unknown: {
      title: 'This link or code is no longer known',
      text: 'It has been replaced by a newer one, or the survey was called off. Your answers were not stored.',
    },
    taken: {
      title: 'These answers were sent, and then taken back',
      text: 'They were stored at an earlier attempt and deleted since. We do not store them a second time.',
    },
  },
  remove: 'Remove my answers from this device',
  outdated: 'The questions have changed on the server. Please look through your answers and send them again.',
  other: 'Please look through your answers and send them again.',
  done: {
    eyebrow: 'Done',
    title: 'Thank you. Your answers have arrived.',
    text: 'You can close this page. Nothing of your answers is left on this device.',
    codeTitle: 'Your withdrawal code',
    codeText: (when: string) =>
      `Keep it if you may want to take your answers back before ${when}. We show it only now, and nobody can send it to you again.`,
    codeLabel: 'Withdrawal code',
    howTo: 'To take your answers back, open this address and type the code:',
    nextTitle: 'What happens next',
    next: (group: string) => [
      'The results are worked out when the survey has closed. Nobody sees them before that, and nobody ever sees your answers singly.',
      `Your service then sees results for groups of at least ${group} people. Ask for them: they belong to the whole team.`,
    ],
  },
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Please copy it by hand:',
  print: 'Print',
} as const;

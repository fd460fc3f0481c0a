/** Taking answers back, and wanting no more mail. */
export const respondAway = {
  withdraw: {
    title: 'Take your answers back',
    intro:
      'After sending your answers you were shown a withdrawal code. With it they are deleted for good, as long as the survey is open.',
    label: 'Withdrawal code',
    hint: '16 letters and digits in four groups. Capitals, blanks and dashes do not matter.',
    wrong: 'This is not a whole code. Please type all 16 letters and digits.',
    go: 'Delete my answers',
    working: 'Deleting …',
    doneTitle: 'Your answers have been deleted',
    doneText:
      'They will not be in the results. If you had an invitation of your own, it stays used: you cannot answer a second time with it.',
    unknown:
      'We know no answers under this code. They may have been taken back already, or a letter is wrong. Without the right code nobody can find them.',
    late: 'It is too late: the survey has closed. Nobody can tell any more which answers are yours, so they cannot be deleted.',
    failed: 'The server cannot be reached or is busy just now. Your code is still valid. Please try again.',
  },
  unsubscribe: {
    title: 'No more mail about surveys',
    intro:
      'You were sent an invitation to a staff survey. Press the button if you want no more invitations and reminders from this organisation. You can still take part while the survey is open, with the link that you have.',
    go: 'Send me no more mail',
    working: 'One moment …',
    doneTitle: 'You will get no more mail from this organisation',
    doneText: 'This holds for all its surveys. A mail that is already on its way may still arrive.',
    incompleteTitle: 'The link is not complete',
    incompleteText: 'Please open the link at the foot of the mail again, or copy the whole of it.',
    unknown: 'We do not know this link. It may not be complete, or you have been taken off the list already.',
    failed: 'The server cannot be reached or is busy just now. Please try again in a moment.',
  },
} as const;

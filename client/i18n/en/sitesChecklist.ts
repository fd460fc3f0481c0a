/** The protocol checklist of a wave, and the lead's own view. */
export const sitesChecklist = {
  title: 'Protocol checklist',
  intro: (name: string) =>
    `Which written rules and arrangements are in place here, as of today. ${name} answers for it; several people may fill it in. What you enter is saved as you go.`,
  accountable: 'Who answers for it?',
  accountableSaved: 'Saved.',
  carriedTitle: (number: number) => `These answers come from wave ${number}`,
  carriedText:
    'Nothing is saved for this wave yet. Look through them, change what has changed, and save. What has expired since counts as “Partly”.',
  carriedSave: 'They still hold: save them',
  frozen: 'This wave is over. The checklist stands as it was and can no longer be changed.',
  reader: 'Your role lets you read the checklist. Leads and administrators fill it in.',
  progress: (answered: number, of: number) => `${answered} of ${of} answered`,
  pages: 'Parts of the checklist',
  page: (n: number, of: number) => `Part ${n} of ${of}`,
  next: 'Next part',
  done: 'Back to the wave',
  saved: 'Saved',
  saving: 'Saving …',
  unsaved: 'Not saved yet',
  offline: 'Not saved: the server cannot be reached. We keep trying; please leave this page open.',
  signedOut:
    'Not saved: you have been signed out. Sign in again in another window; this page keeps your changes and saves them then.',
  faulty: 'Not saved: something below needs mending.',
  refused: 'Not saved:',
  savedBy: (name: string, when: string) => `Last saved by ${name}, ${when}`,
  conflictTitle: (name: string) => `${name} saved at the same time`,
  conflictOwn: 'You saved in another window at the same time',
  conflictSomebody: 'Somebody else',
  conflictMerged: 'What was saved there is here now, and your changes to other questions are kept.',
  conflictAsk:
    'These were changed in both places. What was saved first stands; you can put yours in its place:',
  mine: 'Yours',
  theirs: 'Saved',
  takeMine: 'Use mine',
  keepTheirs: 'Leave what is saved',
  noAnswer: 'no answer',
  understood: 'All right',

  ownTitle: 'My own view',
  ownIntro:
    'These are your own answers, under your own name. They lie outside the wave: they are not counted as a response, change none of its results, and only you see them. Later you can set them beside the team’s.',
  ownTwice:
    'You may also answer anonymously through the way in, like everybody else, if you are counted among the staff.',
  ownPages: 'Parts of the survey',
  ownDelete: 'Delete my answers',
  ownDeleted: 'Your answers are deleted.',
  ownFrozen: 'This wave is over. Your answers stand as they were.',
  ownNone: 'You did not answer for yourself in this wave.',
} as const;

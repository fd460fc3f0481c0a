export const result = {
  pageTitle: 'Your result',
  loading: 'Fetching your result …',
  download: 'Download PDF',
  preparing: 'Preparing the PDF …',
  downloaded: 'The PDF has been downloaded.',
  downloadFailed: 'The PDF could not be fetched.',
  copy: 'Copy link',
  copied: 'The link is copied.',
  copyByHand: 'Your browser does not let us copy. The link is selected below: copy it by hand.',
  linkLabel: 'Secret link to this result',
  remove: 'Delete my result',
  keepTitle: 'Keep the link to this result',
  keepText:
    'Whoever has it can read the result; without it nobody can, and we cannot send it to you again. On a shared computer, copy the link, then close this window.',
  keptUntil: (day: string) => `The result is kept until ${day}, then it is removed.`,
  contents: 'On this page',
  legend: 'Bands',
  sortedNote: 'Sorted by score, highest first.',
  tableOf: (what: string) => `${what}, as a table`,
  removeTitle: 'Delete this result?',
  removeText:
    'The answers and the result are removed from the server for good. The link will stop working, also for people you gave it to.',
  removeYes: 'Delete for good',
  removing: 'Deleting …',
  removeFailed: 'It could not be deleted. Please try again.',
  removedTitle: 'Your result is deleted',
  removedText:
    'The answers and the result are no longer on the server. A PDF that you downloaded is still on your device.',
  goneTitle: 'This result was deleted',
  goneText:
    'Someone who holds the link has deleted it, or its time was up. It cannot be brought back. You can answer the questions again.',
  missingTitle: 'We cannot find this result',
  missingText:
    'The link may be incomplete: it must be copied whole, with the part after the #. Or the result was removed because its time was up.',
  noSecretTitle: 'The link is not complete',
  noSecretText:
    'The part after the # is missing. It is what opens the result, and only you have it. Please use the whole link.',
  again: 'Start a new self-assessment',
} as const;

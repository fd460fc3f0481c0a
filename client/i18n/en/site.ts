export const site = {
  product: 'Plumbline',
  home: 'Plumbline, start page',
  skip: 'Skip to the content',
  loading: 'One moment …',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  back: 'Back',
  toStart: 'To the start page',
  pageTitle: (page: string) => `${page} · Plumbline`,
  footer:
    'Plumbline is open source. Its questions are its own, written from one systematic review and named sources; they have not yet been tested with staff or clients.',
  sourceLabel: 'The review behind it: Davies et al. 2020',
  notFoundTitle: 'There is no page here',
  notFoundText: 'The address may be incomplete. Nothing on this device has changed.',
  crashTitle: 'This page has stopped working',
  crashText:
    'That is our fault, not yours. Answers you have given are kept on this device. Please load the page again.',
  reload: 'Load the page again',
  unreachableTitle: 'We cannot reach the server',
  unreachableText:
    'You may be offline, or the server is being restarted. Nothing is lost. Please try again in a moment.',
  busyText: 'The server is busy just now. Nothing is lost. Please try again in a moment.',
  refusedText: 'The server could not do this.',
  reference: (id: string) => `If you report this, please give this reference: ${id}`,
} as const;

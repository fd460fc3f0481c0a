export const review = {
  title: 'Check and send',
  eyebrow: 'Last step',
  site: 'Service',
  stage: 'Stage',
  programme: 'Programme',
  programmeOpen: 'Not chosen yet',
  answeredBy: 'Answered by',
  onePerson: 'One person',
  consensus: (n: number) => `A team of ${n}, together`,
  change: 'Change',
  answered: (n: number, of: number) => `${n} of ${of} answered`,
  allAnswered: 'Everything is answered.',
  openTitle: 'Still open',
  openText: (n: number) =>
    n === 1
      ? 'One question has no answer. You can go back to it, or send without it: it will be counted as not answered.'
      : `${n} questions have no answer. You can go back to them, or send without them: they will be counted as not answered.`,
  neededTitle: 'Needed before you can send',
  neededText: 'Without these answers we cannot tell which questions are meant for you, or what you mean.',
  disagreed: 'You could not agree on',
  faultsTitle: 'The server could not accept these answers',
  faultsText: 'Nothing was stored. Please put these right and send again.',
  otherFault: 'Something else in what was sent',
  sendTitle: 'What happens when you send',
  sendText:
    'The server works out your result and shows it at once. You get a secret link to it; keep it. The answers on this device are removed as soon as the server has confirmed them.',
  send: 'Send and see the result',
} as const;

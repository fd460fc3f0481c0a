export const start = {
  title: 'How ready is your service for web-based therapy?',
  eyebrow: 'Readiness self-assessment',
  lead: 'Plumbline shows a mental-health service where it stands, what holds it back, and what to do first. You answer questions; you get a report that you can take to your team and your board.',
  begin: 'Start the self-assessment',
  minutes: (survey: number, checklist: number) =>
    `About ${survey} minutes for the staff survey, about ${checklist} for the protocol checklist. No account.`,
  noAccount: 'No account. You can stop at any time and go on later on this device.',
  meantTitle: 'What is meant by web-based therapy',
  meant:
    'A psychological treatment programme that clients use on a computer or phone, alone or with a therapist’s support. Video appointments alone are not meant.',
  themesTitle: 'What it asks about',
  themesIntro:
    'A systematic review brought together 29 studies of what health professionals say helps or hinders web-based therapy. Its findings fall into six themes. The questions follow them.',
  themes: [
    ['Patient factors', 'who it suits, and who can get online'],
    ['Health-professional factors', 'training and confidence'],
    ['The therapeutic relationship', 'rapport, and keeping an eye on progress'],
    ['Therapy factors', 'flexibility, and whether the content fits'],
    ['Organisational and system factors', 'leadership, workflow, data security, technology, money'],
    ['Models of care', 'blending online and face-to-face help, and referral'],
  ],
  journeysTitle: 'Three ways to use it',
  journeys: [
    {
      title: 'Assess your own service',
      state: 'You can do this now',
      ready: true,
      text: 'One person, or a team answering together in one meeting, answers a staff survey, a checklist of protocols, or both. You get the result at once, on screen and as a PDF.',
    },
    {
      title: 'Ask all your staff, without names',
      state: 'Not built yet',
      ready: false,
      text: 'Each member of staff answers alone and nobody sees single answers. Planned; today a team can answer together instead.',
    },
    {
      title: 'Compare sites, or run a study',
      state: 'Not built yet',
      ready: false,
      text: 'Many services in one view, fair comparison, and data that others can check. Planned.',
    },
  ],
  answersTitle: 'What happens with your answers',
  answers: [
    'While you answer, everything stays in this browser on this device. Nothing is sent until you say so.',
    'When you send it, the server works out your result and keeps it for a limited time. You are told the last day, and you can delete it at once.',
    'Your result has a secret link that only you hold. Whoever has the link can read the result; nobody else can, and we cannot send it to you again.',
    'No tracking, no cookies unless you sign in, and nothing from other companies’ servers. Please do not write about clients or name colleagues.',
  ],
  draftTitle: 'You have answers on this device that are not sent yet',
  draftFor: (site: string) => `For ${site}.`,
  continue: 'Continue where you left off',
  startAgain: 'Remove them and start again',
  removed: 'The answers were removed from this device.',
  undo: 'Undo',
  sendingText: 'You have started to send them. Continue, so that they arrive and you get your link.',
} as const;

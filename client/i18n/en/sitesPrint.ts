/** What hangs on the wall and what is handed out on paper. */
export const sitesPrint = {
  posterTitle: 'Poster',
  print: 'Print',
  backToWave: 'Back to the wave',
  screenHint: 'One A4 page. In the print window, “Actual size” keeps the code large enough to scan.',
  posterEyebrow: 'Staff survey',
  posterHead: 'How ready are we for web-based therapy?',
  posterWho: (site: string, organisation: string) =>
    site === organisation
      ? `${site} asks everyone who works here.`
      : `${site} (${organisation}) asks everyone who works here.`,
  posterPoints: (p: { minutes: number; minimumGroup: number }) => [
    {
      title: `About ${p.minutes} minutes`,
      text: 'On your phone or any computer. You can stop and go on later.',
    },
    {
      title: 'Anonymous',
      text: `No name, no account. Nothing is shown for groups of fewer than ${p.minimumGroup}.`,
    },
    {
      title: 'Not a test of you',
      text: 'It asks what would have to be in place for it to work, whatever you think of it.',
    },
  ],
  posterMeans:
    'Web-based therapy means a psychological treatment programme that clients use on a computer or phone, alone or with a therapist’s support. Video appointments alone are not meant.',
  posterScan: 'Scan with your phone’s camera',
  posterType: 'or type this address',
  posterUntil: (day: string) => `Please answer by ${day}`,
  posterAsk: (name: string) => `Questions? Ask ${name}.`,
  qrLabel: 'QR code of the address of the survey',
  linkOnly:
    'The poster shows the link for everybody. This wave uses personal invitations, so there is no such link.',
  toCodes: 'Print paper codes instead',

  codesTitle: 'Slips to hand out',
  codesHint:
    'Print, cut along the lines, and let everyone draw one from the pile: then nobody knows who has which.',
  codesNone: 'There are no codes yet. Make some on the page of the wave.',
  slipHead: 'How ready are we for web-based therapy?',
  slipText: (minutes: number, until: string) =>
    `About ${minutes} minutes, anonymous. Scan the code, or go to the address and enter your code. It works once, until ${until}.`,
  slipCode: 'Your code',
  slipAt: 'at',
} as const;

export const send = {
  eyebrow: 'Sending',
  title: 'Sending your answers',
  working: 'Your result is being worked out. This takes a few seconds.',
  attempt: (n: number) => `Attempt ${n}.`,
  nothingLost:
    'Nothing is lost: your answers are kept on this device, and they can only be stored once, however often we try.',
  nothingLostOpen:
    'Nothing is lost as long as this page stays open. Your answers can only be stored once, however often we try.',
  delayTitle: {
    offline: 'You are offline',
    unreachable: 'We cannot reach the server',
    busy: 'The server is busy',
  },
  againIn: (seconds: number) =>
    `We try again by ourselves in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  againOnline:
    'We send your answers as soon as you are back online. You may also close this page and come back later on this device.',
  againOnlineHere:
    'We send your answers as soon as you are back online. Please keep this page open until then.',
  pausedHere: 'We have tried several times. Please keep this page open and try again in a while.',
  pausedText:
    'We have tried several times. You may close this page and come back later on this device, or try again now.',
  tryNow: 'Try now',
  refusedTitle: 'Your answers could not be stored',
  goneTitle: 'This self-assessment was already sent, and then deleted',
  goneText:
    'It was stored at an earlier attempt and deleted since. We do not store it a second time without asking.',
  goneClear: 'Remove my answers from this device',
  goneAgain: 'Go back to my answers, to send them anew',
  brokenTitle: 'The server has a fault',
  brokenText:
    'That is not your fault. Nothing is lost: your answers are kept on this device. Please try again later.',
  outdated: 'The questions have changed on the server. Please look through your answers and send them again.',
  tooLarge: 'There is more text than the server accepts. Please shorten long notes and send again.',
  other: 'Please look through your answers and send them again.',
  backToAnswers: 'Back to my answers',
} as const;

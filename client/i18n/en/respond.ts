/** What a member of staff reads on the way through a survey; the notice itself comes from the server. */
export const respond = {
  eyebrow: 'Staff survey',
  code: {
    title: 'Take part with a code',
    intro:
      'Type the code from your sheet of paper. If you were sent a link instead, open that link: you need no code then.',
    label: 'Your code',
    hint: '16 letters and digits in four groups. Capitals, blanks and dashes do not matter.',
    wrong: 'This is not a whole code. Please type all 16 letters and digits, as they stand on your sheet.',
    go: 'Go on',
    draftsTitle: 'You have answers on this device that are not sent yet',
    draftFor: (site: string, organisation: string) => `${site}, ${organisation}`,
    draftContinue: 'Go on with them',
  },
  welcome: {
    title: (site: string) => `How ready is ${site} for web-based therapy?`,
    lead: (organisation: string) =>
      `${organisation} asks everybody who works here: you know what helps and what gets in the way.`,
    whyTitle: 'Why you are asked',
    why: 'A review brought together 29 studies of what health professionals say helps or hinders web-based therapy, such as training, time, technology, and whether it suits the clients. The questions ask how that is with you. Your answers show what your service should put right first.',
    programme: (name: string) => `It is about ${name}.`,
    meantTitle: 'What is meant by web-based therapy',
    meant:
      'A psychological treatment programme that clients use on a computer or phone, alone or with a therapist’s support. Video appointments alone are not meant.',
    factsTitle: 'In short',
    minutes: (minutes: number) => `About ${minutes} minutes. Stop at any time, leave out any question.`,
    until: (when: string) => `Open until ${when}.`,
    group: (words: string) => `Results are shown only for groups of at least ${words} people.`,
    mode: {
      'open-link': 'Everybody uses the same link. There is no list of who was asked or who has answered.',
      personal: 'The system knows that your invitation was used, never what you answered.',
    },
    once: 'Your link or code can be used once. If you have answered already, you need not do anything.',
    noTest: 'This is not a test of you.',
    deviceLegend: 'Is this computer or phone used by others too?',
    deviceError: 'Please say whether others use this device too: it decides where your answers are kept.',
    device: {
      own: {
        title: 'Only I use it',
        hint: 'Your answers are kept on this device until you send them, at most 30 days. You can stop and come back.',
      },
      shared: {
        title: 'Others use it too',
        hint: 'Your answers are forgotten as soon as this tab is closed. You can still continue on another device.',
      },
    },
    start: 'Start',
    toNotice: 'First read what happens with your answers',
    elsewhere: 'I have already begun on another device',
    foundTitle: 'You have answers here that are not sent yet',
    foundText: 'They are kept on this device.',
    foundLate: 'The survey has closed, but you began in time: please send them within a day of its closing.',
    continue: 'Go on where you left off',
    startAgain: 'Remove them',
    removed: 'The answers were removed from this device.',
    undo: 'Undo',
  },
  kept: {
    own: 'Your answers are kept on this device as you go.',
    offlineShared:
      'You can go on answering. Everything is kept in this tab and can be sent when you are back online. Please keep it open.',
    shared: 'Your answers are kept in this tab only, until you close it.',
  },
  closedTitle: 'This survey has closed',
  closedText: (when: string) =>
    `It was open until ${when}. No more answers are taken. Ask whoever invited you what came of it.`,
  closedKept:
    'Answers that you had begun on this device cannot be sent any more. If you had sent them before, they counted.',
  plannedTitle: 'This survey has not opened yet',
  plannedText: (when: string) => `It opens on ${when}. Keep your link or code and come back then.`,
  sentTitle: 'You have sent your answers',
  sentText:
    'They were sent from this device with this link or code, which can be used once. Thank you: there is nothing more to do.',
  unknownTitle: 'We do not know this link or code',
  unknownText:
    'It may be incomplete, it may have been replaced by a newer one, or the survey was called off. Open the link in your newest invitation again, or ask whoever invited you.',
  toWithdraw: 'Take answers back with a withdrawal code',
  typeCode: 'Type a code',
  removeKept: 'Remove my answers from this device',
  graceElsewhere:
    'If you began on another device before it closed, you can still bring your answers here with your resume code and send them within a day of its closing.',
  goneTitle: 'Nothing is left on this device',
  goneText:
    'There are no answers of yours on it any more. To begin anew while the survey is open, open your link again or type your code.',
  clearResume:
    'They have not been sent. What was saved for your other device stays there: with your resume code you can go on.',
  reviewTitle: 'Check and send',
  openTitle: 'Still open',
  sendTitle: 'What happens when you send',
  sendText:
    'Your answers go to the survey without your name. They are then removed from this device, and you get a code with which you can take them back while the survey is open.',
  send: 'Send my answers',
} as const;

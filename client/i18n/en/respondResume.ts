/** Continuing on another device, with a code that only the person has. */
export const respondResume = {
  offer: 'Continue on another device',
  title: 'Continue on another device',
  explain: 'You get a code that brings your answers so far to the other device.',
  how: 'On the other device, open your link or type your paper code again. Then choose “I have already begun on another device” and type this code.',
  secret:
    'Your answers so far are encrypted in this browser with the code before they leave it. The server keeps what it cannot read, until you send your answers or the survey closes. Without the code nobody can open them, and we cannot make it again.',
  make: 'Make my code',
  making: 'Making your code. This takes a moment.',
  codeLabel: 'Resume code',
  codeKeep: 'Write it down or print it. It opens your unfinished answers, so do not pass it on.',
  unavailable:
    'This is not possible here: your browser encrypts only on pages that come over https, and this one does not. Your answers stay on this device.',
  close: 'Close',
  states: {
    saving: 'Saving for your other device …',
    saved: 'Saved for your other device, encrypted.',
    waiting: 'Not yet saved for your other device. We keep trying.',
    tooLarge: 'There is too much text to save for another device. It stays on this one.',
    closed: 'It cannot be saved for another device any more. It stays on this one.',
  },
  form: {
    title: 'Continue with a resume code',
    intro: 'Type the code that your other device gave you.',
    label: 'Resume code',
    hint: '20 letters and digits in five groups. Capitals, blanks and dashes do not matter.',
    wrong: 'This is not a whole code. Please type all 20 letters and digits.',
    open: 'Fetch my answers',
    opening: 'Fetching your answers. This takes a moment.',
    notFound:
      'There are no unfinished answers under this code. They may have been sent already, the survey may have closed, or a letter is wrong.',
    unreadable: 'The answers under this code cannot be read. Please check every letter.',
    busy: 'The server cannot be reached or is busy just now. Please try again in a moment.',
    back: 'Back',
  },
} as const;

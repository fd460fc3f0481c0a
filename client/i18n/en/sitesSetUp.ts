/** Setting up a wave. */
export const sitesSetUp = {
  eyebrow: (site: string) => site,
  title: 'Open a wave',
  intro:
    'Two minutes are enough: most of it is filled in for you. What matters most is how many people work here.',

  instrument: 'What do you want to ask?',
  readiness: 'The full survey',
  readinessHint: (minutes: number) =>
    `How ready the service is, theme by theme. About ${minutes} minutes for each person.`,
  pulse: 'The pulse',
  pulseHint: (minutes: number) =>
    `The same team, some weeks later, in about ${minutes} minutes: what has changed since the full survey.`,
  pulseLater:
    'There is also a shorter pulse of 4 minutes. It compares with a full survey, so begin with that.',

  staff: 'How many people work here?',
  staffHint:
    'Everyone who should answer, by their main role. IT staff who serve several sites are not counted. Numbers may be raised later, never lowered.',
  staffTotal: (n: number) => (n === 1 ? '1 person in total' : `${n} people in total`),
  fewer: (role: string) => `One fewer: ${role}`,
  more: (role: string) => `One more: ${role}`,

  when: 'When?',
  opens: 'It opens',
  opensNow: 'Now, as soon as you press “Open the wave”',
  opensLater: 'At a time that I choose',
  opensAt: 'Opens on',
  closesAt: 'Closes on',
  closesHint: 'Two weeks give people on leave and on nights a chance. It can be moved later, not earlier.',

  anonymity: 'How do people get in?',
  modes: {
    'open-link': {
      title: 'One link for everybody',
      hint: 'You hand out one link, also as a QR code on a poster. Nobody is listed, so nobody can be reminded by name.',
    },
    personal: {
      title: 'A personal invitation for each',
      hint: 'Each person gets a mail or a paper code that works once. Plumbline knows who has answered, so that it reminds only the others; it never knows who said what, and shows nobody who has answered.',
    },
  },

  stage: 'How far is web-based therapy here?',
  programme: 'Which programme is it?',
  programmeHint: 'The name of the treatment programme that clients use, or will use.',
  programmeOpen: 'Not chosen yet',

  moreTitle: 'More settings',
  moreNow: (group: number | string, zone: string) => `Group size ${group} · ${zone}`,
  minimumGroup: 'Smallest group that is shown',
  minimumGroupHint:
    'No figure is ever shown for fewer people than this, not even how many of them have answered. At least 5, at most 30. It cannot be changed once the wave is set up.',
  timeZone: 'Time zone',
  timeZoneHint: 'The clock that opening and closing go by.',
  accountable: 'Who answers for the protocol checklist?',
  accountableHint: 'One person is accountable for it; several may fill it in.',
  me: (name: string) => `${name} (me)`,

  faultsTitle: 'Some things need a second look',
  faults: {
    instrument: 'Please choose what you want to ask.',
    staff: 'Please enter how many people work here, at least one.',
    staffRole: 'Please enter a whole number from 0 to 2,000 for each role.',
    opensAt: 'Please enter when it opens.',
    opensPast: 'The opening lies in the past. Choose a later time, or “Now”.',
    closesAt: 'Please enter when it closes.',
    closesOrder: 'It must close after it opens.',
    closesTooLong: 'A wave may be open for at most 180 days.',
    timeZone: 'Please enter a time zone such as Europe/London.',
    stage: 'Please say how far you are.',
    programme: 'Please enter the programme’s name, at most 200 characters, or tick “Not chosen yet”.',
    anonymity: 'Please choose how people get in.',
    minimumGroup: 'Please enter a whole number from 5 to 30.',
    accountable: 'Please choose who answers for the checklist.',
  },
  refusedTitle: 'The server could not open this wave',

  previewTitle: 'What this team will get',
  previewEmpty: 'Enter how many people work here, and this shows what a team of that size will get.',
  previewIf: 'If these answer',
  previewShare: (percent: number) => (percent === 100 ? 'Everyone' : `${percent} %`),
  previewAnswers: (answers: number) => (answers === 1 ? '1 answer' : `${answers} answers`),
  previewWhat: 'You will see',
  tiers: {
    hidden: 'nothing: too few answers',
    coarse: 'rounded averages',
    means: 'averages',
    classes: 'averages, and how many agree',
    full: 'every detail',
  } as Readonly<Record<string, string>>,
  previewDetail: 'Result by result',
  previewChange: 'Change that would show next time',
  previewChangeOf: (points: number) => `from about ${points} points`,
  previewNoChange: 'none',
  previewChangeText: (points: number) =>
    `Out of 100 points. Even with everyone answering, a change of less than about ${points} points will not show: small teams vary by chance.`,
  previewNoChangeText: 'With so few answers no change can be told from chance.',
  previewRoles: 'Roles shown on their own',
  previewRolesNone: 'None: no role has enough people for its answers to stay hidden in a group.',
  previewUpdating: 'Working it out …',
  previewAssumptions: 'What these figures rest on',
  noticeTitle: 'What staff will read before they answer',
  previewFailed: 'The preview cannot be worked out just now. You can still open the wave.',

  tooSmallTitle: (expected: number) =>
    expected === 1
      ? 'One person cannot be anonymous'
      : `${expected} people are too few for an anonymous wave`,
  tooSmallText: (minimum: number) =>
    `With fewer than ${minimum}, somebody could work out who said what, so no wave is opened. Answer as a team instead: sit together for 20 minutes, agree on each answer, and take the same report home.`,
  toConsensus: 'Answer together as a team',

  fixedTitle: 'What becomes fixed',
  fixedText: (p: {
    what: string;
    mode: string;
    group: number;
    expected: number;
    opens: string;
    closes: string;
  }) =>
    `You ask ${p.expected} people for ${p.what}, ${p.mode}, from ${p.opens} until ${p.closes}. What is asked, the way in and the group size of ${p.group} then stay as they are; only closing may move later and staff numbers may be raised.`,
  fixedModes: { 'open-link': 'by one link for everybody', personal: 'by personal invitations' },
  fixedNow: 'now',
  submit: 'Open the wave',
  submitPlanned: 'Plan the wave',
  sending: 'Opening …',
  opened: 'The wave is open. Now let people in.',
  planned: 'The wave is planned. You can prepare everything now.',
} as const;

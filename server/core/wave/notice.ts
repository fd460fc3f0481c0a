/** What the notice depends on. */
export interface NoticeFacts {
  readonly organisation: string;
  readonly site: string;
  readonly minimumGroup: number;
  readonly anonymity: 'open-link' | 'personal';
  /** Years that the answers of a computed wave are kept. */
  readonly answerYears: number;
}

export interface Notice {
  readonly version: string;
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

type Write = (facts: NoticeFacts) => Notice['sections'];

/** Every text that was ever shown. A change of wording is a new version; an old one stays, since responses name it. */
const NOTICES: ReadonlyMap<string, Write> = new Map([['staff-1', staff1]]);

/** The version that new waves get. */
export const CURRENT_NOTICE = 'staff-1';

/**
 * The notice that a respondent reads before answering, in one of its versions: who sees what, the smallest group, what is
 * kept for how long, on what basis, and how to take an answer back.
 *
 * Rule: a version's wording never changes; names and numbers of the wave are put in. It promises nothing that the program
 * does not do. Undefined for a version that never was.
 *
 * Example: `noticeText('staff-1', facts)?.sections[0]?.heading` is "This is not a test of you".
 */
export function noticeText(version: string, facts: NoticeFacts): Notice | undefined {
  const write = NOTICES.get(version);
  return write && { version, title: 'What happens with your answers', sections: write(facts) };
}

function staff1({
  organisation,
  site,
  minimumGroup,
  anonymity,
  answerYears,
}: NoticeFacts): Notice['sections'] {
  return [
    {
      heading: 'This is not a test of you',
      text: `${organisation} asks the staff of ${site} how ready the service is for web-based therapy. The questions are about working conditions. Taking part is voluntary, and you may leave any question out.`,
    },
    {
      heading: 'Who sees what',
      text: `Nobody at ${organisation} sees single answers. Results are shown for groups only, after the survey has closed, and only where at least ${minimumGroup} people have answered. For smaller groups they are hidden, and so is whatever they could be worked out from. One limit remains: somebody who runs the survey and makes up answers knows what those were, and could subtract them. So the number of ways to answer is limited, making them is logged, and the numbers move only when several more people have answered.`,
    },
    { heading: 'What is stored with your answers', text: STORED[anonymity] },
    {
      heading: 'How long it is kept',
      text: `Answers are kept for ${years(answerYears)} after the results are computed and are then deleted. Invitations, addresses and unfinished answers are deleted when the results are computed, about a day after the survey closes.`,
    },
    {
      heading: 'On what basis',
      text: `${organisation} is responsible for this survey and runs it to plan and improve its service. It does not rest on your consent, and it has no consequence for you whether you answer or not. Ask ${organisation} if you have questions about data protection.`,
    },
    {
      heading: 'Taking your answers back',
      text: 'After sending you get a withdrawal code. With it you can delete your answers until the survey closes. Afterwards nobody can tell which answers are yours, so they cannot be deleted any more. Without the code they cannot be found at any time.',
    },
  ];
}

const STORED: Readonly<Record<NoticeFacts['anonymity'], string>> = {
  'open-link':
    'Your answers, your role, and how many seconds each question took. No name, no address of a computer, no time of day. Everybody uses the same link, so there is no list of who was asked or who has answered.',
  personal:
    'Your answers, your role, and how many seconds each question took. No name, no address of a computer, no time of day. The system notes that your invitation was used, so that it can remind the others. That note is kept apart from your answers, and nobody is shown who has answered.',
};

function years(count: number): string {
  return count === 1 ? '1 year' : `${count} years`;
}

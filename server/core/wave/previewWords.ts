import type { Tier } from '../disclosure/tierOf.ts';

const CONSENSUS =
  'Answer together as a team instead: one meeting, one shared set of answers, and a report at once.';

const hidden = (k: number): string => `hidden: fewer than ${k} answers`;

/** Score of a whole (overall, a domain), by tier. */
const WHOLE: Readonly<Record<Exclude<Tier, 'hidden'>, string>> = {
  coarse: 'mean as a whole number, interval and band',
  means: 'mean with one decimal, interval and band',
  classes: 'mean with one decimal, interval and band',
  full: 'mean with one decimal, interval and band',
};

const SUBDOMAIN: Readonly<Record<Exclude<Tier, 'hidden'>, string>> = {
  coarse: 'mean as a whole number and band, without interval',
  means: 'mean with one decimal, interval and band',
  classes: 'mean with one decimal, interval and band',
  full: 'mean with one decimal, interval and band',
};

const ITEM: Readonly<Record<Exclude<Tier, 'hidden'>, string>> = {
  coarse: 'the band of each mean only',
  means: 'the band of each mean only',
  classes: 'mean and how many disagreed, were in between or agreed',
  full: 'mean, spread and how many gave each of the five answers',
};

/** A short form has no bands. */
const PULSE_ITEM: typeof ITEM = {
  ...ITEM,
  coarse: 'whether answers are low, middling or high only',
  means: 'whether answers are low, middling or high only',
};

const lower = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

/** A topic with the tier of those who are asked about it. */
interface Topic {
  readonly title: string;
  readonly tier: Tier;
}

/** The same for several topics, those alike together: "5 of 16: …; 3 of 16 hidden: …". */
function topicsShown(
  all: readonly Topic[],
  texts: Readonly<Record<Exclude<Tier, 'hidden'>, string>>,
  k: number,
): string {
  const groups = new Map<string, string[]>();
  for (const { title, tier } of all) {
    const text = tier === 'hidden' ? hidden(k) : texts[tier];
    groups.set(text, [...(groups.get(text) ?? []), title]);
  }
  if (groups.size === 1) return [...groups.keys()][0] ?? '';
  return [...groups]
    .map(([text, titles]) =>
      text === hidden(k)
        ? `${titles.length} of ${all.length} ${text} (${titles.map(lower).join(', ')})`
        : `${titles.length} of ${all.length}: ${text}`,
    )
    .join('; ');
}

/** What the preview says, in the words that the report uses. */
export const previewWords = {
  overall: 'Overall result',
  domains: 'The domains',
  subdomains: 'The topics within the domains',
  items: 'Single statements',
  agreement: 'How far staff agree with each other',
  comments: 'Comments',
  roles: 'Results by role',

  overallShown: (tier: Tier, hasOverall: boolean, k: number): string => {
    if (tier === 'hidden') return hidden(k);
    return hasOverall ? WHOLE[tier] : 'none: too few domains can be shown';
  },
  domainsShown: (
    tier: Tier,
    all: readonly { readonly title: string }[],
    scored: readonly { readonly title: string }[],
    k: number,
  ): string => {
    if (tier === 'hidden' || scored.length === 0) return hidden(k);
    if (scored.length === all.length) return `all ${all.length}: ${WHOLE[tier]}`;
    const missing = all.filter((one) => !scored.includes(one)).map(({ title }) => lower(title));
    return `${scored.length} of ${all.length}: ${WHOLE[tier]}. Not shown, since too few are asked about it: ${missing.join('; ')}`;
  },
  subdomainsShown: (all: readonly Topic[], k: number): string => topicsShown(all, SUBDOMAIN, k),
  itemsShown: (all: readonly Topic[], k: number): string => topicsShown(all, ITEM, k),
  pulseShown: (all: readonly Topic[], k: number): string => topicsShown(all, PULSE_ITEM, k),
  agreementShown: (aboutTheService: readonly Topic[], k: number): string => {
    const shown = aboutTheService.filter(({ tier }) => tier !== 'hidden' && tier !== 'coarse').length;
    if (shown === 0) return `none: from ${k + 3} answers on`;
    return `for ${shown} of ${aboutTheService.length} topics about the service: shared, two camps or neither`;
  },
  commentsShown: (shown: boolean, k: number): string =>
    shown ? 'in mixed order, without role' : `none: from ${Math.max(10, k)} answers on`,
  rolesShown: (tier: Tier, roles: readonly string[], k: number): string => {
    if (tier === 'hidden' || roles.length === 0) return `none: every role shown needs ${k} answers or more`;
    return `for ${roles.length === 1 ? 'one role' : `${roles.length} roles`}: ${roles.join(', ')}`;
  },

  assumptions: [
    'All roles respond equally well, and part of a person is rounded down.',
    'Clinicians treat clients, and the other roles do not. People who are not asked a question do not count for it.',
    'Change: two waves with the same number of answers from the same staff, and scores that vary between people by 20 points.',
  ],

  advice: (total: number, k: number): string | null => {
    if (total < k)
      return `With ${total} people nothing could ever be shown: the smallest group is ${k}. ${CONSENSUS}`;
    if (Math.floor((total * 60) / 100 + 1e-9) >= k) return null;
    return `At least ${k} of the ${total} must answer before anything can be shown. If that is in doubt: ${lower(CONSENSUS)}`;
  },
};

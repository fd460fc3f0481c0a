import type { BandId } from '../../../instrument/instrument.ts';
import { capital, list, middle, score } from './grammar.ts';

/** What was found about one subdomain, as it is said in a sentence: never more than its score allows. */
const standing = (band: BandId, value: number, strength: string, barrier: string): string => {
  if (band === 'ready') return `The answers say that ${strength}.`;
  if (band === 'developing') return `The answers say only in part that ${strength}.`;
  if (value === 50) return `The answers neither say nor deny that ${strength}.`;
  return `On balance, the answers say that ${barrier}.`;
};

/** "changed workflow 56.3", "changed workflow not scored". */
const named = (title: string, value: number | null): string =>
  `${middle(title)} ${value === null ? 'not scored' : score(value)}`;

const SHOWN = 4;
const listSome = (titles: readonly string[]): string => {
  const names = titles.map(middle);
  if (names.length <= SHOWN + 1) return list(names);
  return `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;
};

export const points = {
  standing,
  keyNeedsTitle: (ready: number, all: number) =>
    ready === all
      ? `All ${all} key needs are Ready`
      : ready === 0
        ? `None of the ${all} key needs is Ready`
        : `${ready} of ${all} key needs ${ready === 1 ? 'is' : 'are'} Ready`,
  keyNeedsText: (needs: readonly { title: string; value: number | null }[]) =>
    `${capital(list(needs.map(({ title, value }) => named(title, value))))}.`,
  gatesText: (missing: readonly string[], unanswered: readonly string[]) => {
    const parts = [
      ...(missing.length > 0 ? [`Not fully in place: ${listSome(missing)}.`] : []),
      ...(unanswered.length > 0 ? [`Not answered: ${listSome(unanswered)}.`] : []),
    ];
    return parts.length > 0 ? parts.join(' ') : 'No proof had expired on the day of this report.';
  },
  allEqualTitle: (n: number, value: number) => `All ${n} scored subdomains stand at ${score(value)}`,
  allEqualText: 'No subdomain stands out, neither high nor low.',
  highestTitle: (titles: readonly string[], value: number) =>
    titles.length === 1
      ? `Highest: ${middle(titles[0]!)}, ${score(value)}`
      : `Highest: ${titles.length} subdomains at ${score(value)}`,
  lowestTitle: (titles: readonly string[], value: number) =>
    titles.length === 1
      ? `Lowest: ${middle(titles[0]!)}, ${score(value)}`
      : `Lowest: ${titles.length} subdomains at ${score(value)}`,
  several: (titles: readonly string[]) => `${capital(listSome(titles))}.`,
  protocolTitle: (inPlace: number, applicable: number) =>
    applicable === 0
      ? 'No protocol applies here'
      : `${inPlace} of ${applicable} ${applicable === 1 ? 'protocol' : 'protocols'} ${inPlace === 1 ? 'is' : 'are'} in place`,
  protocolText: (value: number | null, text: string) =>
    value === null
      ? `The protocol score is ${text}.`
      : `The protocol score is ${score(value)} of 100. It is never averaged into the overall score.`,
};

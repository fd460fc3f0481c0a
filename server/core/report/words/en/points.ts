import type { BandId } from '../../../instrument/instrument.ts';
import { capital, middle, score, someNames } from './grammar.ts';

/**
 * What was found about one subdomain, as it is said in a sentence: never more than its score allows. `known` is false
 * where many statements were answered with "don't know".
 */
const standing = (
  place: { readonly band: BandId; readonly value: number; readonly known: boolean },
  { strengthPhrase, barrierPhrase }: { readonly strengthPhrase: string; readonly barrierPhrase: string },
): string => {
  const { band, value } = place;
  const said =
    band === 'ready'
      ? `the answers say that ${strengthPhrase}`
      : band === 'developing'
        ? `the answers say only in part that ${strengthPhrase}`
        : value === 50
          ? `the answers neither say nor deny that ${strengthPhrase}`
          : `the answers say, on balance, that ${barrierPhrase}`;
  return `${place.known ? capital(said) : `As far as is known, ${said}`}.`;
};

export const points = {
  standing,
  notKnownTitle: (n: number) =>
    n === 1 ? 'Much is not known about 1 subdomain' : `Much is not known about ${n} subdomains`,
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
  several: (titles: readonly string[]) => `${capital(someNames(titles))}.`,
  protocolTitle: (inPlace: number, applicable: number) =>
    applicable === 0
      ? 'No protocol applies here'
      : `${inPlace} of ${applicable} ${applicable === 1 ? 'protocol' : 'protocols'} ${inPlace === 1 ? 'is' : 'are'} in place`,
  protocolText: (value: number | null, text: string) =>
    value === null
      ? `The protocol score is ${text}.`
      : `The protocol score is ${score(value)} of 100. It is never averaged into the overall score.`,
};

import type { BandId } from '../../../instrument/instrument.ts';
import { frame } from './frame.ts';
import { count, list, middle, names, score } from './grammar.ts';

interface Place {
  readonly title: string;
  readonly value: number | null;
  readonly band: BandId | null;
  /** False where many statements were answered with "don't know". */
  readonly known: boolean;
}

const keyNeedsHeadline = (needs: readonly Place[], floor: number): string => {
  const scored = needs.filter((need) => need.value !== null);
  if (scored.length === 0) return 'No key need could be scored';
  const ready = needs.filter((need) => need.band === 'ready' && need.known);
  const doubtful = needs.filter((need) => !need.known);
  if (ready.length === needs.length) return `All ${needs.length} key needs are Ready`;
  const low = scored.filter((need) => need.value! < floor);
  if (low.length === needs.length) return `All ${needs.length} key needs are below ${score(floor)}`;
  if (low.length > 0)
    return `${count(low.length, 'key need is', 'key needs are')} below ${score(floor)}: ${names(low.map(({ title }) => title))}`;
  if (doubtful.length > 0) return `Too much is not known about ${names(doubtful.map(({ title }) => title))}`;
  if (ready.length === 0) return 'No key need is Ready yet';
  return `${ready.length} of ${needs.length} key needs ${ready.length === 1 ? 'is' : 'are'} Ready: ${names(ready.map(({ title }) => title))}`;
};

const profileHeadline = (domains: readonly Place[]): string => {
  const scored = domains.filter((domain) => domain.value !== null);
  if (scored.length === 0) return 'No domain could be scored';
  if (scored.length === 1) return `Only one domain could be scored: ${middle(scored[0]!.title)}`;
  const high = scored[0]!;
  const low = scored.at(-1)!;
  if (high.value === low.value)
    return `The ${scored.length} scored domains all stand at ${score(high.value!)}`;
  if (domains.every((domain) => domain.band === 'ready')) return `All ${domains.length} domains are Ready`;
  if (domains.every((domain) => domain.band === 'early')) return `All ${domains.length} domains are Early`;
  const highs = scored.filter((domain) => domain.value === high.value);
  const lows = scored.filter((domain) => domain.value === low.value);
  if (highs.length > 2 || lows.length > 2)
    return `Domain scores run from ${score(low.value!)} to ${score(high.value!)}`;
  const titles = (places: readonly Place[]) => names(places.map(({ title }) => title));
  return `Highest in ${titles(highs)}; lowest in ${titles(lows)}`;
};

const bandCounts = (n: Readonly<Record<BandId, number>>): string =>
  list(
    (['ready', 'developing', 'early'] as const).flatMap((id) =>
      n[id] > 0 ? [`${n[id]} ${frame.bandWords[id]}`] : [],
    ),
  );

export const results = {
  keyNeeds: {
    eyebrow: 'Key needs',
    headline: keyNeedsHeadline,
    intro: [
      'Three needs that the review names explicitly: targeted training, support for a changed workflow, and the confidentiality and security of client data. Giving them priority is our choice.',
    ],
    notScored: 'There are too few answers to say more.',
    notAsked: 'This role is not asked about it.',
  },
  /** For a subdomain in which many answers are "don't know". */
  dontKnow: (n: number, of: number, scored: boolean, lower: string | null): string => {
    const said = `${n} of ${count(of, 'statement', 'statements')} ${n === 1 ? 'was' : 'were'} answered with "don't know"`;
    if (!scored) return `${said}.`;
    const bound = lower === null ? '' : ` If "don't know" counted as "disagree", it would be ${lower}.`;
    return `${said}; the score comes from the rest.${bound}`;
  },
  mustHaves: {
    eyebrow: 'Must-haves',
    intro: ['While a must-have is not in place, the overall band cannot be Ready, whatever the score.'],
    expired: (until: string) => `Its proof was valid until ${frame.day(until)}.`,
    reviewed: (on: string) => `Last reviewed ${frame.day(on)}.`,
    unanswered: 'Find out first: not known is not the same as not in place.',
  },
  profile: {
    eyebrow: 'Profile',
    headline: profileHeadline,
    intro: ['The six domains are the themes of the review. Each runs from 0 to 100.'],
    disagreed: 'The group could not agree here.',
    partlyAsked: (asked: number, of: number) =>
      `This role is asked ${asked} of ${count(of, 'statement', 'statements')}.`,
    notAsked: 'This role is not asked about it.',
    row: ({ title, value, band }: Place) =>
      value === null
        ? `${middle(title)} not scored`
        : `${middle(title)} ${score(value)}${band === null ? '' : ` (${frame.bandWords[band]})`}`,
    noValue: 'not scored',
    radarAlt: (rows: readonly string[]) => `Radar chart of the domain scores: ${list(rows)}.`,
    dotPlotAlt: (rows: readonly string[]) =>
      `Domain scores on a line from 0 to 100, highest first: ${list(rows)}.`,
  },
  subdomains: {
    eyebrow: 'Subdomains',
    headline: (n: Readonly<Record<BandId, number>>) => {
      const scored = n.early + n.developing + n.ready;
      if (scored === 0) return 'No subdomain could be scored';
      return `Of ${count(scored, 'scored subdomain', 'scored subdomains')}: ${bandCounts(n)}`;
    },
    intro: (scored: number, all: number) =>
      scored === all || scored === 0
        ? []
        : [`${scored} of ${count(all, 'subdomain', 'subdomains')} could be scored; the others say why not.`],
  },
  findings: {
    eyebrow: 'Strengths and barriers',
    headline: (strengths: number, barriers: number, nothingScored: boolean) => {
      if (nothingScored) return 'Too little was answered to name strengths and barriers';
      const strong = strengths === 0 ? 'no strengths' : count(strengths, 'strength', 'strengths');
      const weak = barriers === 0 ? 'no barriers' : count(barriers, 'barrier', 'barriers');
      const text =
        strengths === 0 && barriers === 0
          ? 'neither strengths nor barriers stand out'
          : `${strong} and ${weak}`;
      return `The answers show ${text}`.replace('show neither', 'show that neither');
    },
    intro: (readyFrom: number, earlyTo: number, floor: number) => [
      `A strength is a subdomain at ${score(readyFrom)} or more. A barrier is a subdomain at ${score(earlyTo)} or less, or a key need below ${score(floor)}.`,
    ],
    moreStrengths: (shown: number, all: number) => `Shown are the ${shown} highest of ${all} strengths.`,
    moreBarriers: (shown: number, all: number) => `Shown are the ${shown} lowest of ${all} barriers.`,
    strengths: 'Strengths',
    barriers: 'Barriers',
    noStrengths: 'No subdomain is Ready yet.',
    noBarriers: 'No subdomain is Early, and no key need is low.',
    nothingScored: 'No subdomain could be scored.',
  },
};

import { makeFigure, type Reading, type SubdomainReading } from './reading.ts';
import type { Summary } from './reportResults.ts';
import { tallyItems } from './tallyItems.ts';

type Point = Summary['points'][number];

/**
 * The few findings of the first page beside key needs and must-haves, which stand there themselves: the highest and the
 * lowest subdomain, what is not known, the protocols.
 *
 * Rule: compared as printed; equals are named together; when all are equal that is said once. No highest and lowest with fewer
 * than two scored subdomains, no protocols without a checklist or with nothing answered in it: the list may be empty.
 * Example: rapport 90, the others lower → "Highest: rapport, 90" with what the answers say of it.
 */
export function buildPoints(reading: Reading): Point[] {
  return [...extremes(reading), ...notKnownPoint(reading), ...protocolPoint(reading)];
}

function notKnownPoint({ words: { points }, subdomains }: Reading): Point[] {
  const titles = subdomains.filter(({ known }) => !known).map(({ rule }) => rule.title);
  if (titles.length === 0) return [];
  return [{ tone: 'neutral', title: points.notKnownTitle(titles.length), text: points.several(titles) }];
}

function extremes({ words: { points }, subdomains }: Reading): Point[] {
  const scored = subdomains.filter(({ figure }) => figure.value !== null);
  if (scored.length < 2) return [];
  const values = scored.map(({ figure }) => figure.value!);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number) => scored.filter(({ figure }) => figure.value === value);
  const tone = (value: number): Point['tone'] => {
    const band = at(value)[0]!.figure.band?.id;
    return band === 'ready' ? 'strength' : band === 'early' ? 'barrier' : 'neutral';
  };
  if (low === high)
    return [{ tone: tone(low), title: points.allEqualTitle(scored.length, low), text: points.allEqualText }];
  const titles = (value: number) => at(value).map(({ rule }) => rule.title);
  const text = (value: number) =>
    at(value).length === 1 ? standing(at(value)[0]!) : points.several(titles(value));
  return [
    { tone: tone(high), title: points.highestTitle(titles(high), high), text: text(high) },
    { tone: tone(low), title: points.lowestTitle(titles(low), low), text: text(low) },
  ];

  function standing({ rule, figure, known }: SubdomainReading): string {
    return points.standing({ band: figure.band!.id, value: figure.value!, known }, rule);
  }
}

function protocolPoint({ words, facts, checklist }: Reading): Point[] {
  if (!checklist || facts.every((fact) => fact.standing === 'unanswered')) return [];
  const { figure, inPlace, applicable } = readProtocols({ words, facts, checklist });
  return [
    {
      tone: inPlace === applicable ? 'strength' : 'neutral',
      title: words.points.protocolTitle(inPlace, applicable),
      text: words.points.protocolText(figure.value, figure.text),
    },
  ];
}

/**
 * The checklist as a whole: its score, and how many of the facts that apply are in place.
 *
 * Rule: in place counts only with a valid proof; "not applicable" leaves the count. The figure (0–100) never has a band; its value
 * is null and its text says why when too little was answered.
 * Example: 8 in place, 6 partly, 2 not applicable → inPlace 8, applicable 14, answered 14, value 78.6.
 */
export function readProtocols({
  words,
  facts,
  checklist,
}: Pick<Reading, 'words' | 'facts'> & { checklist: NonNullable<Reading['checklist']> }) {
  const ids = facts.map((fact) => fact.id);
  const tally = tallyItems(checklist.sheet, ids);
  const { composite } = checklist.sheet;
  const counts = {
    nItems: tally.items,
    nApplicable: tally.applicable,
    nNotApplicable: tally.notRelevant + tally.notAsked,
    nDontKnow: tally.dontKnow,
    nAnswered: tally.answered,
  };
  return {
    // The bands are anchored in agreement; on facts they would print "Ready" beside a must-have that is missing.
    figure: { ...makeFigure(checklist, { ...composite, ...counts }, ids, null, words), band: null },
    inPlace: facts.filter((fact) => fact.standing === 'inPlace').length,
    applicable: tally.applicable,
    answered: tally.answered,
  };
}

import { readyFrom } from '../scoring/readyFrom.ts';
import type { Reading, SubdomainReading } from './reading.ts';
import type { Finding, Findings } from './reportResults.ts';

/** A page names at most this many strengths, and as many barriers; the subdomain table has them all. */
const SHOWN = 6;

/**
 * Strengths and barriers: which subdomains to keep, and which stand in the way.
 *
 * Rule: a strength is a subdomain at Ready of which enough is known (see `findDontKnow`); a barrier is one at Early, or a key need
 * below its floor. What lies between is neither. Strengths highest first, barriers lowest first, key needs before equals; at
 * most six of each are shown, and the introduction says when there are more. Compared as printed, to one decimal.
 * Null without a survey; with nothing scored both lists are empty and say so.
 * Source: the project's own rule, on the bands of the scoring rule.
 * Example: training 50, rapport 80, leadership 60 → barrier training, strength rapport, leadership in neither list.
 */
export function buildFindings({ words, subdomains, survey }: Reading): Findings | null {
  if (!survey) return null;
  const { bands, limits } = survey.instrument.scoring;
  const scored = subdomains.filter(({ figure }) => figure.value !== null);
  const strengths = scored
    .filter(({ figure, known }) => known && figure.band?.id === 'ready')
    .sort((a, b) => b.figure.value! - a.figure.value!);
  const barriers = scored
    .filter(
      ({ figure, rule }) =>
        figure.band?.id === 'early' || (rule.keyNeed && figure.value! < limits.keyNeedFloor),
    )
    .sort((a, b) => a.figure.value! - b.figure.value! || Number(b.rule.keyNeed) - Number(a.rule.keyNeed));
  const developingFrom = bands.find((band) => band.id === 'developing')?.min ?? 0;
  const none = scored.length === 0 ? words.findings.nothingScored : null;
  return {
    id: 'findings',
    eyebrow: words.findings.eyebrow,
    headline: words.findings.headline(strengths.length, barriers.length, scored.length === 0),
    intro: [
      ...words.findings.intro(
        readyFrom(bands),
        Math.round(10 * developingFrom - 1) / 10,
        limits.keyNeedFloor,
      ),
      ...(strengths.length > SHOWN ? [words.findings.moreStrengths(SHOWN, strengths.length)] : []),
      ...(barriers.length > SHOWN ? [words.findings.moreBarriers(SHOWN, barriers.length)] : []),
    ],
    strengths: {
      title: words.findings.strengths,
      items: strengths.slice(0, SHOWN).map(finding),
      none: none ?? words.findings.noStrengths,
    },
    barriers: {
      title: words.findings.barriers,
      items: barriers.slice(0, SHOWN).map(finding),
      none: none ?? words.findings.noBarriers,
    },
  };

  function finding({ rule, figure, known }: SubdomainReading): Finding {
    const sentence = words.points.standing({ band: figure.band!.id, value: figure.value!, known }, rule);
    return { id: rule.id, title: rule.title, figure, sentence };
  }
}

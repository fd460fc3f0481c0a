import { disclosedCounts } from '../disclosure/disclosedCounts.ts';
import { mayShowComments, type Tier, tierOf } from '../disclosure/tierOf.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/questionsOf.ts';
import { smallestChange } from '../statistics/smallestChange.ts';
import { type Asked, canScore, share, type Topic, topicsOf } from './previewTopics.ts';
import { previewWords as words } from './previewWords.ts';
import { askedBySubdomain, staffGroups } from './staffGroups.ts';
import type { Staff } from './staffOf.ts';

export interface PreviewAt {
  readonly responsePercent: 60 | 80 | 100;
  readonly answers: number;
  readonly tier: Tier;
  readonly results: readonly { readonly what: string; readonly shown: string }[];
  /** Points of 100; null where there is nothing to compare. */
  readonly smallestChange: number | null;
}

export interface WavePreview {
  readonly enough: boolean;
  readonly expected: number;
  readonly minimumGroup: number;
  readonly at: readonly PreviewAt[];
  readonly byRole: readonly { readonly role: string; readonly expected: number; readonly canShow: boolean }[];
  readonly assumptions: readonly string[];
  readonly advice: string | null;
}

/** Until a pooled estimate exists: what one person's score varies by, and how much of that is not noise. */
const PERSON = { sd: 20, reliability: 0.7, conf: 0.95 };

/**
 * What a team will get from a wave, before it is opened: which results appear at 60, 80 and 100 % response, and by how much
 * a later wave must differ to show a change.
 *
 * Rule: the number of answers is the share of the staff, rounded down, so that nothing is promised that one person less
 * would take away; each subdomain's is the share of those who are asked it. What is shown follows from the tiers
 * (`tierOf`), a domain from the site rule (at least half of its items in subdomains that may be shown), roles from
 * `disclosedCounts`. The smallest change takes two waves with this many answers from this staff, SD 20, reliability .70. A
 * short form has no scores, so it shows single statements only and no change.
 *
 * Shapes: staff by the roles of the survey; `minimumGroup` 5 to 30. Below it `enough` is false and the advice is another
 * way to answer.
 *
 * Source: the project's disclosure tiers; `smallestChange`. Example: 12 staff, 5 → at 80 % 9 answers, tier means.
 */
export function previewWave(instrument: Instrument, staff: Staff, minimumGroup: number): WavePreview {
  const { total } = staff;
  const asked = askedBySubdomain(instrument, staffGroups(staff.byRole));
  const published = publishedRoles(staff.byRole, minimumGroup, 100);
  return {
    enough: total >= minimumGroup,
    expected: total,
    minimumGroup,
    at: ([60, 80, 100] as const).map((percent) => previewAt(instrument, staff, asked, minimumGroup, percent)),
    byRole: Object.entries(staff.byRole).map(([role, expected]) => ({
      role,
      expected,
      canShow: published.includes(role),
    })),
    assumptions: words.assumptions,
    advice: words.advice(total, minimumGroup),
  };
}

function previewAt(
  instrument: Instrument,
  staff: Staff,
  asked: Asked,
  k: number,
  responsePercent: PreviewAt['responsePercent'],
): PreviewAt {
  const answers = share(staff.total, responsePercent);
  const tier = tierOf(answers, k);
  const isShort = instrument.scoring.shortFormOf !== undefined;
  const topics = topicsOf(instrument, asked, k, responsePercent);
  const results = isShort
    ? [{ what: words.items, shown: words.pulseShown(topics, k) }]
    : fullResults(instrument, answers, k, topics);
  const roles = publishedRoles(staff.byRole, k, responsePercent);
  return {
    responsePercent,
    answers,
    tier,
    results: [...results, { what: words.roles, shown: words.rolesShown(tier, roles, k) }],
    smallestChange: isShort || tier === 'hidden' ? null : changeOf(answers, staff.total),
  };
}

function changeOf(n: number, population: number): number | null {
  const { points } = smallestChange({
    ...PERSON,
    n1: n,
    population1: population,
    n2: n,
    population2: population,
  });
  return points === null ? null : Math.ceil(points);
}

/** The roles whose numbers, and so whose results, could not be worked out for anybody hidden. */
function publishedRoles(byRole: Staff['byRole'], k: number, percent: number): readonly string[] {
  const answered = Object.entries(byRole).map(([role, count]) => [role, share(count, percent)] as const);
  const shown = disclosedCounts(Object.fromEntries(answered), byRole, k).byRole;
  return Object.keys(byRole).filter((role) => shown[role] != null);
}

function fullResults(
  { scoring, survey }: Instrument,
  answers: number,
  k: number,
  topics: readonly Topic[],
): PreviewAt['results'] {
  const tier = tierOf(answers, k);
  const scored = scoring.domains.filter((domain) => canScore(domain, topics));
  const hasOverall = scoring.minDomains !== null && scored.length >= scoring.minDomains;
  const hasComments = questionsOf(survey).some(({ question }) => question.type === 'comment');
  const aboutTheService = topics.filter(({ referent }) => referent === 'shared');
  return [
    { what: words.overall, shown: words.overallShown(tier, hasOverall, k) },
    { what: words.domains, shown: words.domainsShown(tier, scoring.domains, scored, k) },
    { what: words.subdomains, shown: words.subdomainsShown(topics, k) },
    { what: words.items, shown: words.itemsShown(topics, k) },
    { what: words.agreement, shown: words.agreementShown(aboutTheService, k) },
    ...(hasComments
      ? [{ what: words.comments, shown: words.commentsShown(mayShowComments(answers, k), k) }]
      : []),
  ];
}

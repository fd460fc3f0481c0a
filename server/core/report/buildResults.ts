import type { BandId } from '../instrument/instrument.ts';
import { countGates } from './countGates.ts';
import type { DomainReading, Reading, SubdomainReading } from './reading.ts';
import type { KeyNeeds, MustHaves, Profile, ProfileRow, Subdomains } from './reportResults.ts';
import { tallyItems } from './tallyItems.ts';

/**
 * The key needs, each with its figure and one sentence: the needs that the review names explicitly, shown before all else.
 *
 * Rule: in blueprint order; the headline names those below the floor. A need without a score says whether it was not asked of
 * this role or too little was answered. Null without a survey.
 * Source: the review; that they come first is our choice.
 * Example: workflow 50 with a floor of 62.5 → headline "1 key need is below 62.5: changed workflow".
 */
export function buildKeyNeeds({ words, subdomains, survey }: Reading): KeyNeeds | null {
  if (!survey) return null;
  const needs = subdomains.filter(({ rule }) => rule.keyNeed);
  const { keyNeedFloor } = survey.instrument.scoring.limits;
  return {
    id: 'key-needs',
    eyebrow: words.keyNeeds.eyebrow,
    headline: words.keyNeeds.headline(needs.map(placeOf), keyNeedFloor),
    intro: words.keyNeeds.intro,
    needs: needs.map((need) => ({
      id: need.rule.id,
      title: need.rule.title,
      figure: need.figure,
      sentence: sentenceOf(need),
    })),
  };

  function sentenceOf({ rule, figure: { value, band }, notAsked, known }: SubdomainReading): string {
    if (value === null || band === null) return notAsked ? words.keyNeeds.notAsked : words.keyNeeds.notScored;
    return words.points.standing({ band: band.id, value, known }, rule);
  }
}

/**
 * The must-haves in blueprint order, with how each stands and the date that decides.
 *
 * Rule: passed only when in place with a valid proof; not answered is a state of its own (`unknown`) and never counts as "no".
 * Null without a checklist.
 * Example: a privacy notice valid until 2025-11-30, seen on 2026-01-15 → fail, "Partly in place: proof expired".
 */
export function buildMustHaves({ words, facts, checklist }: Reading): MustHaves | null {
  if (!checklist) return null;
  const gates = facts.filter((fact) => fact.gate);
  const states = new Map(checklist.sheet.gates.map((gate) => [gate.id, gate.state]));
  return {
    id: 'must-haves',
    eyebrow: words.mustHaves.eyebrow,
    headline: words.summary.gatesHeadline(countGates(facts)),
    intro: words.mustHaves.intro,
    gates: gates.map(({ id, title, standing, expires, reviewed }) => ({
      id,
      title,
      state: states.get(id)!,
      stateWord: words.standings[standing],
      detail:
        standing === 'unanswered'
          ? words.mustHaves.unanswered
          : standing === 'expired' && expires
            ? words.mustHaves.expired(expires)
            : reviewed && words.mustHaves.reviewed(reviewed),
    })),
  };
}

/**
 * The profile: the domain scores (0–100) as radar and dot plot, with a text that says the same to those who see neither.
 *
 * Rule: highest first in the dot plot, blueprint order on the radar; a domain without a score comes last and leaves a gap, never
 * a 0. A domain in which a group could not agree, or of which this role was not asked everything, carries a remark.
 * Null without a survey.
 * Example: patients 40, therapy 80 → dot plot therapy, patients; radar patients, therapy.
 */
export function buildProfile(reading: Reading): Profile | null {
  const { words, domains, survey } = reading;
  if (!survey) return null;
  const sorted = domains.toSorted((a, b) => (b.figure.value ?? -1) - (a.figure.value ?? -1));
  const rows = (list: readonly DomainReading[]) => list.map((domain) => words.profile.row(placeOf(domain)));
  return {
    id: 'profile',
    eyebrow: words.profile.eyebrow,
    headline: words.profile.headline(sorted.map(placeOf)),
    intro: words.profile.intro,
    domains: sorted.map((domain) => profileRow(reading, domain)),
    radar: {
      alt: words.profile.radarAlt(rows(domains)),
      axes: domains.map(({ rule, figure }) => ({
        label: rule.short,
        value: figure.value,
        text: figure.value === null ? words.profile.noValue : figure.text,
        band: figure.band?.id ?? null,
      })),
    },
    dotPlot: { alt: words.profile.dotPlotAlt(rows(sorted)) },
  };
}

function profileRow({ words, assessment, survey }: Reading, { rule, figure }: DomainReading): ProfileRow {
  const ids = rule.subdomains.flatMap((sub) => sub.items.map((item) => item.id));
  const { items, notAsked } = tallyItems(survey!.sheet, ids);
  const disagreed = assessment.mode.kind === 'consensus' && assessment.mode.disagreed.includes(rule.id);
  const asked = items - notAsked;
  const remark = disagreed
    ? words.profile.disagreed
    : asked === 0
      ? words.profile.notAsked
      : asked < items
        ? words.profile.partlyAsked(asked, items)
        : null;
  return { id: rule.id, title: rule.title, figure, remark };
}

/**
 * The table of all subdomains under their domains, scored or saying why not.
 *
 * Rule: blueprint order; the headline counts the bands of the scored ones. Nothing is left out for lack of answers.
 * Null without a survey.
 * Example: 16 subdomains, 3 not asked of this role → the introduction says that 13 of 16 could be scored.
 */
export function buildSubdomains({ words, domains, subdomains, survey }: Reading): Subdomains | null {
  if (!survey) return null;
  const bands: Record<BandId, number> = { early: 0, developing: 0, ready: 0 };
  for (const { figure } of subdomains) if (figure.band) bands[figure.band.id]++;
  const scored = subdomains.filter(({ figure }) => figure.value !== null).length;
  return {
    id: 'subdomains',
    eyebrow: words.subdomains.eyebrow,
    headline: words.subdomains.headline(bands),
    intro: words.subdomains.intro(scored, subdomains.length),
    groups: domains.map(({ rule: domain }) => ({
      domain: domain.title,
      rows: subdomains
        .filter((sub) => sub.domain === domain)
        .map(({ rule, figure }) => ({ id: rule.id, title: rule.title, keyNeed: rule.keyNeed, figure })),
    })),
  };
}

function placeOf(place: SubdomainReading | DomainReading) {
  const { rule, figure } = place;
  const known = 'known' in place ? place.known : true;
  return { title: rule.title, value: figure.value, band: figure.band?.id ?? null, known };
}

import { canonicalJson } from '../../core/instrument/canonicalJson.ts';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { itemsOf } from '../../core/instrument/itemsOf.ts';
import { questionsOf } from '../../core/instrument/questionsOf.ts';
import type { Finding, GateFault } from '../gateFault.ts';
import { scoredItems } from './scoredItems.ts';

/**
 * A short form is compared with the full survey item by item. That is only fair while an item is the same in both: its words,
 * what can be answered, who is asked, how it counts and where it belongs. Takes instruments that are sound by themselves.
 */
export function checkShortForms(all: readonly Instrument[]): GateFault[] {
  return all.flatMap((short) => {
    const { shortFormOf } = short.scoring;
    if (shortFormOf === undefined) return [];
    const { instrument, version } = shortFormOf;
    const full = all.find((one) => one.id === instrument && one.version === version);
    const findings = full === undefined ? [unknownSurvey(instrument, version)] : checkAgainst(short, full);
    return findings.map((finding) => ({ file: `${short.id}/v${short.version}/scoring.json`, ...finding }));
  });
}

const unknownSurvey = (instrument: string, version: number): Finding => ({
  path: '/shortFormOf',
  message: `There is no ${instrument}@${version} to be the short form of.`,
  mend: 'Name a survey and a version that lie here.',
});

/** What must be the same in the key as a whole. */
const RULES = ['scale', 'missing', 'limits', 'routing'] as const;

function checkAgainst(short: Instrument, full: Instrument): Finding[] {
  const name = `${full.id}@${full.version}`;
  const rules = RULES.filter((rule) => !same(short.scoring[rule], full.scoring[rule])).map((rule) => ({
    path: `/${rule}`,
    message: `${rule} is not the same as in ${name}.`,
    mend: 'Copy it from there: an answer must mean the same in both.',
  }));
  const routing = Object.entries(short.scoring.routing ?? {})
    .filter(([, question]) => !same(questionOf(short, question), questionOf(full, question)))
    .map(([use, question]) => ({
      path: `/routing/${use}`,
      message: `${question} is not asked as in ${name}.`,
      mend: 'Copy the question from there: it decides who is asked what.',
    }));
  return [...rules, ...routing, ...checkItems(short, full, name)];
}

const questionOf = ({ survey }: Instrument, name: string): unknown =>
  questionsOf(survey).find(({ question }) => question.name === name)?.question ?? null;

function checkItems(short: Instrument, full: Instrument, name: string): Finding[] {
  const [here, there] = [meaningsOf(short), meaningsOf(full)];
  return scoredItems(short.scoring).flatMap(({ item, path }): Finding[] => {
    const original = there.get(item.id);
    if (original === undefined)
      return [{ path, message: `${name} has no item ${item.id}.`, mend: 'Take only items from there.' }];
    if (same(original, here.get(item.id))) return [];
    return [
      {
        path,
        message: `${item.id} is not the same item as in ${name}.`,
        mend: 'Copy its words, choices, routing, rule and place, and the titles of that place.',
      },
    ];
  });
}

/** Everything that the meaning of an answer rests on, with what its domain and subdomain are called. */
function meaningsOf(one: Instrument): ReadonlyMap<string, unknown> {
  const places = new Map(
    one.scoring.domains.flatMap((domain) =>
      domain.subdomains.map(({ id, title, keyNeed }) => [id, { domain: domain.title, title, keyNeed }]),
    ),
  );
  return new Map(itemsOf(one).map((item) => [item.id, { ...item, place: places.get(item.subdomain) }]));
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

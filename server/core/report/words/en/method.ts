import type { Voice } from '../../voice.ts';
import { frame } from './frame.ts';
import { score } from './grammar.ts';

const shareWord = (part: number): string => (part === 0.5 ? 'half' : `${Math.round(part * 100)} %`);

export const method = {
  eyebrow: 'Method',
  headline: 'How these figures were made, and what they cannot say',
  who: {
    title: 'Who answered',
    person: (voice: Voice, asOf: string) => {
      if (voice.kind === 'consensus')
        return `${voice.participants} people answered together and gave one answer to each question. The answers were sent on ${frame.day(asOf)}.`;
      const role = voice.role === null ? '' : ` (${frame.roleName(voice.role)})`;
      return `One person${role} answered. The answers were sent on ${frame.day(asOf)}.`;
    },
    survey: (counts: string) => `Survey: ${counts}.`,
    checklist: (counts: string) => `Checklist: ${counts}.`,
    noInterval: 'No margin of error is shown: one set of answers gives none.',
  },
  scores: {
    title: 'How scores are made',
    items:
      'Each answer, from strongly disagree to strongly agree, becomes 0, 25, 50, 75 or 100. Statements that are worded the other way round are turned first. A score is the mean of the answered statements; all weigh the same.',
    missing: (minShare: number) =>
      `A survey score needs at least half of its statements to apply, and at least ${shareWord(minShare)} of those to be answered. "Don't know" counts as not answered. "Not relevant to my role", and what a role is not asked, leave the count.`,
    dontKnow: (percent: number) =>
      `Where more than ${percent} % of the applicable statements of a subdomain were answered with "don't know", the report says so, names the score with "don't know" counted as "disagree", and does not call the subdomain a strength.`,
    domains: (minDomains: number) =>
      `A domain is scored from its statements, not from its subdomains. The overall score is the mean of the scored domains; it needs at least ${minDomains}.`,
    checklist: (minShare: number) =>
      `In the checklist, in place counts 100, partly 50 and not in place 0; a proof past its date counts as partly in place. The protocol score is the mean of what was answered; all weighs the same. It needs at least half of the checklist to apply, and at least ${shareWord(minShare)} of that to be answered; "not applicable" leaves the count.`,
    protocolScore: (survey: boolean) =>
      survey
        ? 'The protocol score has no band and is never averaged into the overall score.'
        : 'The protocol score has no band.',
  },
  bands: {
    title: 'What the bands mean',
    ranges: (bands: readonly { word: string; range: string }[]) =>
      `${bands.map(({ word, range }) => `${word}: ${range}`).join('; ')}. The printed score decides.`,
    anchors:
      'On the scale, 50 is "neither agree nor disagree" and 75 is "agree". The bands are provisional: they follow the wording of the answers and have not been tested against what happened later.',
  },
  limits: {
    title: 'What limits the word Ready',
    text: (floor: number, percent: number) =>
      `The overall band cannot be Ready while a key need is below ${score(floor)} or could not be scored, while more than ${percent} % of a key need is "don't know", or while a must-have is not in place. Without the checklist, the band is only the view of those who answered.`,
  },
  actions: {
    title: 'How actions are chosen',
    text: (readyFrom: number, keyNeedWeight: number) =>
      `Must-haves that are not in place come first. Then subdomains below ${score(readyFrom)} are ranked by their distance from ${score(readyFrom)}, times ${keyNeedWeight} for key needs; each gives one action before any gives a second, nine at most. Within a subdomain, actions meant for its band come first. Where a source is expert opinion, the card says so.`,
  },
  rights: {
    title: 'Instruments and rights',
    line: (title: string, licence: string, author: string, status: string) =>
      `${title}. ${author}, ${licence}. Status: ${status}.`,
  },
  versions: {
    version: (id: string, version: number, hash: string) => `${id}@${version}, content ${hash.slice(0, 12)}`,
    engine: 'Scoring engine',
    date: 'Date of the answers',
    reference: 'Report reference',
  },
};

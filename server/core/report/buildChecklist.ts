import { readProtocols } from './buildPoints.ts';
import type { FactReading } from './readFacts.ts';
import type { Reading } from './reading.ts';
import type { Checklist } from './reportPlan.ts';

type Row = Checklist['groups'][number]['rows'][number];

/**
 * The checklist section: fact by fact how it stands and what was typed about it, and the protocol score with its counts.
 *
 * Rule: facts keep the blueprint's groups and numbers. An expired proof is shown as partly in place, with its date. Notes, links
 * and reasons stand as typed. The score has no band and never enters the overall result.
 * Null without a checklist; with one in which nothing was answered the headline says so.
 * Example: 10 of 16 in place → headline "10 of 16 protocols are in place".
 */
export function buildChecklist({ words, facts, checklist }: Reading): Checklist | null {
  if (!checklist) return null;
  const { figure, inPlace, applicable, answered } = readProtocols({ words, facts, checklist });
  const groups = [...new Set(facts.map((fact) => fact.group))];
  return {
    id: 'checklist',
    eyebrow: words.checklist.eyebrow,
    headline: words.checklist.headline(inPlace, applicable, answered),
    intro: words.checklist.intro(figure.value, figure.text),
    figure,
    groups: groups.map((title) => ({
      title,
      rows: facts.flatMap((fact, index) => (fact.group === title ? [row(fact, index + 1)] : [])),
    })),
  };

  function row(fact: FactReading, number: number): Row {
    return {
      id: fact.id,
      number: String(number),
      title: fact.title,
      mustHave: fact.gate,
      state: fact.standing === 'expired' ? 'partly' : fact.standing,
      stateWord: words.standings[fact.standing],
      details: details(fact),
    };
  }

  function details({ reason, note, link, reviewed, expires, standing }: FactReading): string[] {
    const texts = words.checklist;
    return [
      ...(standing === 'notApplicable' && reason !== null ? [texts.reason(reason)] : []),
      ...(note !== null ? [texts.note(note)] : []),
      ...(link !== null ? [texts.link(link)] : []),
      ...(reviewed !== null ? [texts.reviewed(reviewed)] : []),
      ...(expires !== null ? [standing === 'expired' ? texts.expired(expires) : texts.expires(expires)] : []),
    ];
  }
}

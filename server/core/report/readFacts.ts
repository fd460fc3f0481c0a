import { itemsOf } from '../instrument/itemsOf.ts';
import type { AnswerValue } from '../response/answers.ts';
import type { Sheet } from '../scoring/findVerdict.ts';
import type { ItemScore } from '../scoring/scoreSheet.ts';
import type { Standing } from './voice.ts';

/** One fact of a checklist with what was said and typed about it. */
export interface FactReading {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly gate: boolean;
  readonly standing: Standing;
  /** What people typed; null where nothing stands. */
  readonly reason: string | null;
  readonly note: string | null;
  readonly link: string | null;
  /** ISO days. */
  readonly reviewed: string | null;
  readonly expires: string | null;
}

/**
 * The facts of a checklist in blueprint order, each with how it stands and what was typed about it.
 *
 * Rule: the top of the scale is in place, the bottom is not, anything between is partly; a proof past its date makes it expired;
 * no answer is `unanswered`, never "no". Typed texts stand unchanged; blank ones are null. Days are ISO days.
 * Example: 2 with an expiry before the report's day → standing `expired`.
 */
export function readFacts({ instrument, sheet }: Sheet): FactReading[] {
  const groups = new Map(
    instrument.scoring.domains.flatMap((domain) => domain.subdomains).map((sub) => [sub.id, sub.title]),
  );
  return itemsOf(instrument).map((item) => {
    const typed = (part: string) => textOrNull(sheet.answers[`${item.id}-${part}`]);
    return {
      id: item.id,
      title: item.text,
      group: groups.get(item.subdomain)!,
      gate: item.rule.gate === true,
      standing: standingOf(sheet.items[item.id]!, instrument.scoring.scale),
      reason: typed('reason'),
      note: typed('note'),
      link: typed('link'),
      reviewed: typed('reviewed'),
      expires: typed('expires'),
    };
  });
}

function standingOf(item: ItemScore, scale: { readonly min: number; readonly max: number }): Standing {
  if (item.state === 'notApplicable' || item.state === 'notShown') return 'notApplicable';
  if (item.value === null) return 'unanswered';
  if (item.expired) return 'expired';
  if (item.value >= scale.max) return 'inPlace';
  return item.value <= scale.min ? 'notInPlace' : 'partly';
}

function textOrNull(answer: AnswerValue | undefined): string | null {
  return typeof answer === 'string' && answer.trim() !== '' ? answer : null;
}

import type { Outcome } from '../../../api/call.ts';
import { FIELDS, type WaveField } from './readWaveForm.ts';

interface Found {
  readonly byField: Readonly<Partial<Record<WaveField, string>>>;
  /** About nothing that the form shows; null when there is none. */
  readonly others: string | null;
}

const fieldAt = (pointer: string): WaveField | undefined => {
  const name = pointer.split('/')[1] ?? '';
  if (name === 'expectedStaff') return 'staff';
  return FIELDS.find((field) => field === name);
};

const sentence = (detail: string): string =>
  `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.`.replace(/\.\.$/, '.');

/** The server's findings, each at its field. */
export function serverFaults(outcome: Exclude<Outcome<unknown>, { kind: 'answer' }>): Found {
  if (outcome.kind !== 'refused') return { byField: {}, others: null };
  const byField: Partial<Record<WaveField, string>> = {};
  const others: string[] = [];
  for (const { pointer, detail } of outcome.problem.errors) {
    const field = fieldAt(pointer);
    if (field === undefined) others.push(sentence(detail));
    else byField[field] = sentence(detail);
  }
  return { byField, others: others.length > 0 ? others.join(' ') : outcome.problem.detail };
}

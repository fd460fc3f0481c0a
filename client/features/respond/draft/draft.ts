import type { RawAnswers } from '../../../survey/asked.ts';
import type { Spent } from '../../../survey/itemClock.ts';

/** A response in the making, as it is kept in the browser until the server has confirmed it. */
export interface Draft {
  readonly format: 1;
  readonly revision: number;
  /** The way in: token of a link or code from paper. */
  readonly token: string;
  /** Idempotency key. Made at the start, so that drafts on two devices or in two tabs cannot be stored twice. */
  readonly key: string;
  /** What the wave said when the person began. */
  readonly wave: DraftWave;
  /** Proof of having begun before the closing time. */
  readonly ticket: string | null;
  readonly position: Position;
  /** Of the questions that were answered; another hash means that the wording has changed since. */
  readonly hash: string;
  readonly answers: RawAnswers;
  /** Milliseconds by item. */
  readonly spent: Spent;
  /** For going on elsewhere; null until the person asks for it. */
  readonly resume: Resume | null;
  readonly sending: Sending | null;
  /** ISO day after which it is removed from this device. */
  readonly keptUntil: string;
}

export interface DraftWave {
  readonly organisation: string;
  readonly site: string;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly minimumGroup: number;
  readonly anonymity: 'open-link' | 'personal';
  /** Version of the notice that this person was shown. */
  readonly notice: string;
  readonly instrument: { readonly id: string; readonly version: number; readonly title: string };
}

export type Position =
  | { readonly step: 'questions'; readonly page: string | null; readonly fromReview: boolean }
  | { readonly step: 'review' };

export interface Resume {
  readonly code: string;
  /** The server's name for the draft, so that it can be removed without deriving it again. */
  readonly id: string;
}

/** Made once, when the first attempt to send starts; from then on nothing in the draft may change. */
export interface Sending {
  /** The request body, byte for byte the same at every attempt. */
  readonly body: string;
  readonly withdrawalCode: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasTexts = (value: Record<string, unknown>, names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === 'string');

/** The draft in a stored text; null for anything that this version did not write. */
export function parseDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    const whole =
      isRecord(value) &&
      value['format'] === 1 &&
      typeof value['revision'] === 'number' &&
      hasTexts(value, ['token', 'key', 'hash', 'keptUntil']) &&
      isRecord(value['wave']) &&
      isRecord(value['position']) &&
      isRecord(value['answers']) &&
      isRecord(value['spent']);
    return whole ? (value as unknown as Draft) : null;
  } catch {
    return null;
  }
}

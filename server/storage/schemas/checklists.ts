import { Schema } from 'mongoose';
import { type Declaration, declare, outbox } from './declaration.ts';
import type { StoredAnswers } from './selfAssessments.ts';

/** The must-haves and counts of one wave, filled in by named people, several of them in turn. */
export interface ChecklistDoc {
  /** The wave's id. */
  readonly _id: string;
  readonly organisation: string;
  /** Raised with every save: whoever saves on an older one is told (edit-conflict). */
  readonly revision: number;
  readonly checklist: StoredAnswers;
  /** A person's id, and when (epoch milliseconds). */
  readonly savedBy: string;
  readonly savedAt: number;
}

export const checklists: Declaration<ChecklistDoc> = declare(
  'checklists',
  {
    organisation: String,
    revision: Number,
    checklist: Schema.Types.Mixed,
    savedBy: String,
    savedAt: Number,
    outbox,
  },
  [{ name: 'organisation', fields: ['organisation'], unique: false }],
);

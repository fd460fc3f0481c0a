import { Schema } from 'mongoose';
import { type Declaration, declare, outbox } from './declaration.ts';
import type { StoredAnswers } from './selfAssessments.ts';

/** A lead's own answers, under their own name and outside the wave: never pooled, shown beside the team's. */
export interface OwnViewDoc {
  /** `<wave>:<person>` */
  readonly _id: string;
  readonly wave: string;
  readonly person: string;
  readonly organisation: string;
  readonly survey: StoredAnswers;
  readonly savedAt: number;
}

export const ownViews: Declaration<OwnViewDoc> = declare(
  'ownViews',
  { wave: String, person: String, organisation: String, survey: Schema.Types.Mixed, savedAt: Number, outbox },
  [
    { name: 'wave', fields: ['wave'], unique: false },
    { name: 'person', fields: ['person'], unique: false },
    { name: 'organisation', fields: ['organisation'], unique: false },
  ],
);

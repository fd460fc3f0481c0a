import { type Declaration, declare, outbox } from './declaration.ts';

/**
 * One round of reminders of a wave. Its mails are made when it is due, for those who have not answered then: how many that
 * are is never counted here.
 */
export interface ReminderDoc {
  /** `<wave>:<number>` */
  readonly _id: string;
  readonly wave: string;
  readonly organisation: string;
  /** 1, 2, 3 … within the wave, cancelled ones included. */
  readonly number: number;
  /** Epoch milliseconds: not before. */
  readonly dueAt: number;
  /** `sent` once its mails were made; each of them has a state of its own. */
  readonly state: 'planned' | 'sent' | 'cancelled';
}

export const reminders: Declaration<ReminderDoc> = declare(
  'reminders',
  { wave: String, organisation: String, number: Number, dueAt: Number, state: String, outbox },
  [
    { name: 'wave_number', fields: ['wave', 'number'], unique: true },
    { name: 'state', fields: ['state', 'dueAt'], unique: false },
    { name: 'organisation', fields: ['organisation'], unique: false },
  ],
);

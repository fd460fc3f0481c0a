import { z } from 'zod';

export const LIST_LIMIT_CHARACTERS = 200_000;

/** A list of addresses as somebody pasted or uploaded it. */
export const InvitationListSchema = z.strictObject({
  csv: z
    .string({ error: 'must be a text' })
    .min(1, { error: 'holds no address' })
    .max(LIST_LIMIT_CHARACTERS, { error: `must have at most ${LIST_LIMIT_CHARACTERS} characters` })
    .describe(
      'One address per line, or CSV with commas, semicolons or tabs; a column called e-mail, email or mail is found by itself',
    ),
});

export const InvitedSchema = z.strictObject({
  added: z.int().describe('Addresses that are invited now and were not before'),
  duplicates: z.int().describe('Addresses that stood in the list more than once or had been invited before'),
  unsubscribed: z.int().describe('Addresses that want no mail from this organisation; they were left out'),
  aboveExpected: z
    .int()
    .describe('By how many all invitations and codes are more than the staff expected; 0 when they are not'),
});

const when = z.iso.datetime({ precision: 3 });

const ScheduledSchema = z.strictObject({
  kind: z.enum(['invitation', 'reminder']),
  number: z.int().describe('Of the reminder: 1, 2, 3 …; 0 for the invitation'),
  at: when,
  count: z
    .int()
    .nullable()
    .describe('How many are invited; null for a reminder, since whoever is not reminded has answered'),
  state: z.enum(['planned', 'sending', 'sent', 'cancelled']),
  mayBeMissing: z.boolean().describe('Some of these mails may not have arrived, and can be sent again'),
});

export const InvitationsSchema = z.strictObject({
  invited: z.int().describe('By mail'),
  paper: z.int().describe('Codes made for paper'),
  mail: z
    .strictObject({
      due: z.int(),
      sent: z.int(),
      refused: z.int(),
      unknown: z.int(),
      cancelled: z.int(),
    })
    .describe(
      'What became of the invitations. Reminders are not counted: their number would tell who answered',
    ),
  answered: z.int().nullable().describe('As in the progress of the wave; null: fewer than the group size'),
  schedule: z.array(ScheduledSchema),
  unknown: z
    .array(z.strictObject({ id: z.string(), kind: z.literal('invitation'), email: z.string() }))
    .describe('Invitations that may not have arrived, at most 100 of them'),
  refused: z
    .array(z.strictObject({ id: z.string(), kind: z.literal('invitation'), email: z.string() }))
    .describe('Invitations that a mail server refused, at most 100 of them'),
  remindersLeft: z.int().describe('How many reminders can still be planned'),
  canSendMail: z.boolean(),
});

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

export const ReminderSchema = z.strictObject({
  at: z
    .string({ error: 'must be a local time such as 2026-12-01T09:00' })
    .regex(LOCAL_TIME, { error: 'must be a local time such as 2026-12-01T09:00' })
    .optional()
    .describe("In the wave's time zone; absent: now"),
});

export const ReminderPlannedSchema = z.strictObject({ number: z.int(), at: when });

export const InvitationLinksSchema = z.strictObject({
  links: z.array(z.strictObject({ email: z.string(), link: z.string() })),
});

export type InvitationList = z.infer<typeof InvitationListSchema>;
export type Invited = z.infer<typeof InvitedSchema>;
export type Invitations = z.infer<typeof InvitationsSchema>;
export type Reminder = z.infer<typeof ReminderSchema>;
export type ReminderPlanned = z.infer<typeof ReminderPlannedSchema>;
export type InvitationLinks = z.infer<typeof InvitationLinksSchema>;

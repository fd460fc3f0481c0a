import { z } from 'zod';
import { plainText } from './text.ts';

export const STAGES = ['considering', 'preparing', 'pilot', 'routine'] as const;

/** A time as it stands on a clock in the wave's time zone, to the minute. */
export const LocalTimeSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, {
    error: 'must be a day and a time, as 2026-12-01T09:00',
  })
  .describe('Wall time in the time zone of the wave');

/** Role in the survey → people. Unknown roles are refused when the instrument is known; roles left out count 0. */
export const StaffByRoleSchema = z.record(z.string().max(64), z.int().min(0).max(10_000));

const ExpectedStaffInput = z.strictObject({ byRole: StaffByRoleSchema });

const Anonymity = z.enum(['open-link', 'personal']);

export const MinimumGroupSchema = z
  .int()
  .min(5, { error: 'must be at least 5: smaller groups protect nobody' })
  .max(30);

export const CreateWaveSchema = z.strictObject({
  instrument: z.string().max(64),
  version: z.int().min(1),
  opensAt: z.union([z.literal('now'), LocalTimeSchema], { error: 'must be "now" or as 2026-12-01T09:00' }),
  closesAt: LocalTimeSchema,
  timeZone: z.string().max(64).describe('IANA name, as Europe/Berlin'),
  stage: z.enum(STAGES),
  programme: plainText(200).nullable().describe('Name of the programme; null: not chosen yet'),
  expectedStaff: ExpectedStaffInput,
  anonymity: Anonymity,
  minimumGroup: MinimumGroupSchema,
  notice: z.string().max(64).describe('Version of the notice that respondents are shown'),
  accountable: z.uuid({ error: 'must be the id of a person' }).describe('Who answers for the checklist'),
});

/** What may still change; which of these, the phase decides. Everything else of a wave is fixed. */
export const ChangeWaveSchema = z.strictObject({
  opensAt: LocalTimeSchema.optional(),
  closesAt: LocalTimeSchema.optional(),
  expectedStaff: ExpectedStaffInput.optional(),
  stage: z.enum(STAGES).optional(),
  programme: plainText(200).nullable().optional(),
  accountable: z.uuid({ error: 'must be the id of a person' }).optional(),
});

export const ReopenWaveSchema = z.strictObject({
  closesAt: LocalTimeSchema,
  reason: plainText(300).describe('Kept in the audit log'),
});

export const PersonSchema = z.strictObject({ id: z.string(), name: z.string() });

export const ExpectedStaffSchema = z.strictObject({
  total: z.int().describe('The sum over all roles'),
  byRole: z.record(z.string(), z.int()),
});

export const WaveViewSchema = z.strictObject({
  id: z.uuid(),
  site: z.strictObject({ id: z.uuid(), name: z.string() }),
  organisation: z.strictObject({ id: z.uuid(), name: z.string() }),
  number: z.int().describe('1, 2, 3 … within the site'),
  phase: z
    .enum(['planned', 'open', 'grace', 'due', 'computed', 'cancelled'])
    .describe(
      'grace: closed, answers begun before are taken for 24 hours. due: about to be computed. computed: the outcome stands',
    ),
  instrument: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  graceEndsAt: z.iso.datetime(),
  timeZone: z.string(),
  stage: z.string(),
  programme: z.string().nullable(),
  expectedStaff: ExpectedStaffSchema,
  anonymity: Anonymity,
  minimumGroup: z.int(),
  notice: z.string(),
  accountable: PersonSchema,
  mayRun: z.boolean().describe('Whether the caller may change it'),
  checklist: z.strictObject({
    answered: z.int(),
    of: z.int(),
    revision: z.int().describe('0: nothing saved yet'),
  }),
});

export const ProgressSchema = z.strictObject({
  answered: z
    .int()
    .nullable()
    .describe('Moves on in steps of at least the minimum group size; null: fewer than that'),
  expected: z.int(),
  step: z.int().describe('The smallest number of new answers after which the figure moves on'),
  invited: z.int().nullable().describe('Invitations and codes made; null where one link is for everybody'),
});

export const GateViewSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(['pass', 'fail', 'unknown']),
  expired: z.boolean().describe('The proof was past its expiry when the wave was computed'),
});

export const OutcomeSchema = z.strictObject({
  computedAt: z.iso.datetime(),
  answered: z.int().nullable().describe('Null: fewer than the minimum group size'),
  expected: z.int(),
  ratePercent: z.int().nullable(),
  byRole: z.record(z.string(), z.strictObject({ answered: z.int().nullable(), expected: z.int() })),
  withdrawn: z.int().nullable().describe('Answers taken back; null: some, fewer than the minimum group size'),
  headline: z.string().describe('The response rate in words'),
  next: z.array(z.string()).describe('What to do next, in order'),
  checklist: z
    .strictObject({
      headline: z.string(),
      score: z.number().nullable(),
      answered: z.int(),
      of: z.int(),
      gates: z.array(GateViewSchema),
    })
    .nullable()
    .describe('Null: nothing was filled in'),
});

export type CreateWave = z.infer<typeof CreateWaveSchema>;
export type ChangeWave = z.infer<typeof ChangeWaveSchema>;
export type ReopenWave = z.infer<typeof ReopenWaveSchema>;
export type WaveView = z.infer<typeof WaveViewSchema>;
export type Progress = z.infer<typeof ProgressSchema>;
export type Outcome = z.infer<typeof OutcomeSchema>;

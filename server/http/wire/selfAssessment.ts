import { z } from 'zod';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { type Part, versionsOf } from '../../core/instrument/selfAssessmentParts.ts';
import { plainText } from './text.ts';

const Mode = (domains: readonly string[]) =>
  z.discriminatedUnion(
    'kind',
    [
      z.strictObject({ kind: z.literal('one-person') }),
      z.strictObject({
        kind: z.literal('consensus'),
        participants: z.int().min(2).max(500),
        disagreed: z
          .array(z.enum(domains as [string, ...string[]], { error: 'is no domain of the staff survey' }))
          .max(domains.length, { error: 'names more domains than there are' })
          .refine((ids) => new Set(ids).size === ids.length, { error: 'names a domain twice' })
          .meta({ uniqueItems: true }),
      }),
    ],
    { error: 'must be { "kind": "one-person" } or a consensus' },
  );

/** What stands in the place of answers: anything at all for the handler, the generated schema for the documentation. */
type AnswersSlot = (instrument: Instrument) => z.ZodType;

const slot = (part: Part, instruments: readonly Instrument[], answers: AnswersSlot | undefined) => {
  const known = versionsOf(instruments, part);
  const ids = [...new Set(known.map((instrument) => instrument.id))];
  if (answers === undefined) {
    return z
      .strictObject({
        instrument: z.enum(ids as [string, ...string[]], { error: `must name a ${part}: ${ids.join(', ')}` }),
        version: z.int().min(1),
        answers: z.unknown().refine((value) => value !== undefined, { error: 'is missing' }),
      })
      .nullable();
  }
  const versions = known.map((instrument) =>
    z.strictObject({
      instrument: z.literal(instrument.id),
      version: z.literal(instrument.version),
      answers: answers(instrument),
    }),
  );
  return z.union([...versions, z.null()]);
};

/** The body of POST /api/self-assessments. With `answers` it says everything; without, compileAnswers has the word on them. */
export function selfAssessmentSchema(instruments: readonly Instrument[], answers?: AnswersSlot) {
  const surveys = versionsOf(instruments, 'survey');
  const domains = [
    ...new Set(surveys.flatMap((survey) => survey.scoring.domains.map((domain) => domain.id))),
  ];
  return z.strictObject({
    secret: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/, { error: 'must be 32 random bytes in base64url: 43 characters' })
      .describe('32 random bytes in base64url, made and kept by the browser; only its hash is stored'),
    site: z.strictObject({
      name: plainText(200),
      stage: z.enum(['considering', 'preparing', 'pilot', 'routine']),
      programme: plainText(200).nullable(),
    }),
    mode: Mode(domains),
    survey: slot('survey', instruments, answers),
    checklist: slot('checklist', instruments, answers),
  });
}

export interface SentAnswers {
  readonly instrument: string;
  readonly version: number;
  readonly answers?: unknown;
}

export const CreatedSchema = z.strictObject({
  id: z.uuid(),
  expiresOn: z.iso.date().describe('The last day on which the result can be read'),
});

import { z } from 'zod';
import type { Instrument } from '../../core/instrument/instrument.ts';
import { itemsOf } from '../../core/instrument/itemsOf.ts';

/** An hour on one item is a person who was called away. */
const MOST_SECONDS = 3_600;

const seconds = z
  .int({ error: 'must be whole seconds' })
  .min(0)
  .max(MOST_SECONDS, { error: `must be at most ${MOST_SECONDS}` });

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 in 64 hexadecimal digits' });

/** The body of POST /api/respond/responses; `answers` for the documentation, otherwise compileAnswers has the word on them. */
export function responseSchema(answers: z.ZodType = z.unknown()) {
  return z.strictObject({
    ticket: z
      .string()
      .max(200)
      .nullable()
      .describe('As GET /api/respond gave it; without one, nothing is taken after the closing time'),
    instrument: z.string().max(100),
    version: z.int().min(1),
    answers,
    seconds: z
      .record(z.string(), seconds)
      .nullable()
      .describe('Whole seconds by item, without clock times; null when not measured'),
    notice: z.string().max(100).describe('Version of the notice that was shown'),
    withdrawalHash: sha256
      .optional()
      .describe(
        'SHA-256 of the 16 capitals of the withdrawal code that the browser made, without dashes; without it nothing can be withdrawn',
      ),
  });
}

/** What the documentation says of a body: the answers to each questionnaire that a wave may ask. */
export function documentedResponse(
  instruments: readonly Instrument[],
  answers: (instrument: Instrument) => z.ZodType,
): z.ZodType {
  const surveys = instruments.filter((one) => one.scoring.kind === 'survey');
  return z.union(
    surveys.map((one) => {
      const items = itemsOf(one).map((item) => [item.id, seconds.optional()]);
      return responseSchema(answers(one)).extend({
        instrument: z.literal(one.id),
        version: z.literal(one.version),
        seconds: z.strictObject(Object.fromEntries(items)).nullable(),
      });
    }),
  );
}

export const ReceivedSchema = z.strictObject({ received: z.literal(true) });

/** The body of POST /api/respond/withdrawals. */
export const WithdrawalSchema = z.strictObject({
  code: z
    .string()
    .max(40)
    .describe('16 letters as shown after sending; spaces, dashes and small letters are fine'),
});

export type SentResponse = z.infer<ReturnType<typeof responseSchema>>;
export type Withdrawal = z.infer<typeof WithdrawalSchema>;

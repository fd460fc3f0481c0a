import { z } from 'zod';

export const InstrumentListSchema = z.array(
  z.strictObject({
    id: z.string(),
    version: z.int(),
    kind: z.enum(['survey', 'checklist']),
    title: z.string(),
    minutes: z.number(),
    status: z.string(),
    licence: z.string(),
    hash: z.string(),
    consensusAnswers: z.record(z.string(), z.string()).nullable(),
  }),
);

export type InstrumentList = z.infer<typeof InstrumentListSchema>;

export const InstrumentSurveySchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  hash: z.string(),
  survey: z.looseObject({}).describe('A SurveyJS definition; it holds no scoring keys'),
  domains: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  items: z.array(z.string()).describe('Ids of the scored items, in order'),
});

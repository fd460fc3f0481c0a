import { z } from 'zod';

export const ProblemSchema = z
  .strictObject({
    type: z.string().describe('/problems/ and the slug that server/README.md explains'),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z
      .array(z.strictObject({ pointer: z.string(), detail: z.string() }))
      .optional()
      .describe('Every fault at once, each at a JSON pointer into the body'),
    id: z.string().optional().describe('Names the log entry of an internal fault'),
  })
  .describe('RFC 9457');

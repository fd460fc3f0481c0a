import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ProblemSlug } from '../../problems.ts';
import { Problem } from '../../problems.ts';
import { deleteSelfAssessment as deleteStored } from '../../storage/selfAssessments.ts';
import type { Deps } from '../deps.ts';
import { reportOf } from '../reportOf.ts';
import type { Parameter, Route } from '../route.ts';
import { ReportSchema } from '../wire/report.ts';

const ID: readonly Parameter[] = [
  { in: 'path', name: 'id', description: 'The result', schema: z.uuid(), required: true },
];
const HOLDER_PROBLEMS = [
  'malformed-request',
  'not-signed-in',
  'not-found',
  'result-deleted',
  'too-many-requests',
  'internal',
  'storage-unavailable',
] as const satisfies readonly ProblemSlug[];
const UNCHANGED = { description: 'Unchanged since the ETag in If-None-Match' };

export function getReport(deps: Deps): Route<'getReport'> {
  return {
    id: 'getReport',
    method: 'GET',
    path: '/api/self-assessments/:id/report',
    summary: 'The report as data: every word and every rounded figure.',
    parameters: ID,
    answers: {
      200: { description: 'The report', type: 'application/json', schema: ReportSchema },
      304: UNCHANGED,
    },
    problems: HOLDER_PROBLEMS,
    handle: (_request, held) => {
      const body = JSON.stringify(reportOf(deps, held));
      return { status: 200, type: 'application/json', body, etag: tagOf(body) };
    },
  };
}

export function getReportPdf(deps: Deps): Route<'getReportPdf'> {
  return {
    id: 'getReportPdf',
    method: 'GET',
    path: '/api/self-assessments/:id/report.pdf',
    summary: 'The report as a tagged PDF; the same report always gives the same bytes.',
    parameters: ID,
    answers: { 200: { description: 'The PDF', type: 'application/pdf' }, 304: UNCHANGED },
    problems: [...HOLDER_PROBLEMS, 'queue-full'],
    handle: async (request, held) => {
      const report = reportOf(deps, held);
      // The report decides the bytes, so its hash is their tag, and an unchanged PDF need not be drawn to say so.
      const etag = `pdf-${tagOf(JSON.stringify(report))}`;
      if (request.header('if-none-match')?.includes(`"${etag}"`)) return { status: 304, etag };
      return {
        status: 200,
        type: 'application/pdf',
        body: await deps.render(report),
        etag,
        headers: { 'Content-Disposition': `attachment; filename="readiness-report-${held.asOf}.pdf"` },
      };
    },
  };
}

export function deleteSelfAssessment(deps: Deps): Route<'deleteSelfAssessment'> {
  return {
    id: 'deleteSelfAssessment',
    method: 'DELETE',
    path: '/api/self-assessments/:id',
    summary:
      'Delete the result at once. What remains knows only that there was one, until it would have expired.',
    parameters: ID,
    answers: { 204: { description: 'Deleted' } },
    problems: HOLDER_PROBLEMS,
    handle: async (_request, held) => {
      const wasThere = await deleteStored(deps.collections.selfAssessments, held._id);
      if (!wasThere) throw new Problem('result-deleted');
      return { status: 204 };
    },
  };
}

function tagOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

import type { Deps } from './deps.ts';
import { describeApi } from './describeApi.ts';
import type { AnyRoute } from './route.ts';
import { accountRoutes } from './routes/accountRoutes.ts';
import { createSelfAssessment } from './routes/createSelfAssessment.ts';
import { getHealth, getReadiness } from './routes/health.ts';
import { deleteSelfAssessment, getReport, getReportPdf } from './routes/heldResult.ts';
import { getSurvey, listInstruments } from './routes/instruments.ts';
import { getOpenApi } from './routes/openApi.ts';
import { createResponse } from './routes/respond/createResponse.ts';
import { createWithdrawal } from './routes/respond/createWithdrawal.ts';
import { deleteDraft, getDraft, putDraft } from './routes/respond/drafts.ts';
import { getWelcome } from './routes/respond/getWelcome.ts';
import { tenantRoutes } from './routes/tenantRoutes.ts';
import { waveRoutes } from './routes/waves/waveRoutes.ts';
import { waysInRoutes } from './routes/waysIn/waysInRoutes.ts';

/** Every route there is. Express, the OpenAPI description and the tests all read this one table. */
export function routeTable(deps: Deps): readonly AnyRoute[] {
  const table: readonly AnyRoute[] = [
    getHealth(),
    getReadiness(deps),
    getOpenApi(() => describeApi(table, deps)),
    listInstruments(deps),
    getSurvey(deps),
    createSelfAssessment(deps),
    getReport(deps),
    getReportPdf(deps),
    deleteSelfAssessment(deps),
    getWelcome(deps),
    createResponse(deps),
    createWithdrawal(deps),
    getDraft(deps),
    putDraft(deps),
    deleteDraft(deps),
    ...accountRoutes(deps),
    ...waveRoutes(deps),
    ...waysInRoutes(deps),
    ...tenantRoutes(deps),
  ];
  return table;
}

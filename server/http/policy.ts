/**
 * Who may do what: every route has one line here, or it is not registered.
 * `anyone` needs nothing; `holder` needs the secret of the result named by `:id`.
 */
export const POLICY = {
  getHealth: 'anyone',
  getReadiness: 'anyone',
  getOpenApi: 'anyone',
  listInstruments: 'anyone',
  getSurvey: 'anyone',
  createSelfAssessment: 'anyone',
  getReport: 'holder',
  getReportPdf: 'holder',
  deleteSelfAssessment: 'holder',
} as const satisfies Readonly<Record<string, 'anyone' | 'holder'>>;

export type RouteId = keyof typeof POLICY;

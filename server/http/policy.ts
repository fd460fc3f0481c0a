import type { Role } from '../storage/schemas/memberships.ts';

/** What `:id` in a path names, where a route belongs to an organisation. */
export type Resource =
  | 'organisation'
  | 'deletedOrganisation'
  | 'site'
  | 'deletedSite'
  | 'membership'
  | 'joinLink'
  | 'wave'
  | 'mail';

export interface MemberRule<R extends Resource = Resource> {
  readonly of: R;
  readonly may: readonly Role[];
}

export type Rule = 'anyone' | 'holder' | 'respondent' | 'signed-in' | 'operator' | MemberRule;

export const ADMIN = ['admin'] as const;
/** Those who run sites and waves. */
export const RUNNERS = ['admin', 'consultant', 'lead'] as const;
export const MEMBERS = ['admin', 'consultant', 'lead', 'researcher', 'viewer'] as const;

/**
 * Who may do what: every route has one line here, or it is not registered, and a line without a route stops the start.
 * `anyone` needs nothing; `holder` the secret of the result named by `:id`; `respondent` a way into a wave (link, invitation or
 * code) as bearer token; `signed-in` a session; `operator` the deployment-wide role, which reaches into no organisation.
 * The others need a membership with one of the roles in the organisation that `:id` belongs to, and, where it names a
 * site or something of a site, one that covers that site. Whoever has none is told that there is nothing (404); whoever has
 * one without the role is told so (403).
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

  getWelcome: 'respondent',
  createResponse: 'respondent',
  createWithdrawal: 'anyone',
  getDraft: 'respondent',
  putDraft: 'respondent',
  deleteDraft: 'respondent',

  listOrganisations: 'operator',
  createOrganisation: 'operator',
  deleteListedOrganisation: 'operator',
  restoreListedOrganisation: 'operator',
  getOrganisation: { of: 'organisation', may: MEMBERS },
  changeOrganisation: { of: 'organisation', may: ADMIN },
  deleteOrganisation: { of: 'organisation', may: ADMIN },
  getDeletedOrganisation: { of: 'deletedOrganisation', may: ADMIN },
  restoreOrganisation: { of: 'deletedOrganisation', may: ADMIN },
  exportOrganisation: { of: 'organisation', may: ADMIN },
  listEvents: { of: 'organisation', may: ADMIN },

  listMembers: { of: 'organisation', may: RUNNERS },
  inviteMember: { of: 'organisation', may: ADMIN },
  renewJoinLink: { of: 'joinLink', may: ADMIN },
  withdrawJoinLink: { of: 'joinLink', may: ADMIN },
  changeMembership: { of: 'membership', may: ADMIN },
  removeMembership: { of: 'membership', may: ADMIN },
  lookAtJoin: 'anyone',
  join: 'anyone',

  createSetup: 'anyone',
  createSession: 'anyone',
  getSession: 'signed-in',
  deleteSession: 'anyone',
  createReset: 'anyone',
  setNewPassword: 'anyone',
  getAccount: 'signed-in',
  changeAccount: 'signed-in',
  changePassword: 'signed-in',
  proposeSecondFactor: 'signed-in',
  confirmSecondFactor: 'signed-in',
  removeSecondFactor: 'signed-in',
  exportAccount: 'signed-in',
  deleteAccount: 'signed-in',

  listSites: { of: 'organisation', may: MEMBERS },
  createSite: { of: 'organisation', may: ['admin', 'consultant'] },
  getSite: { of: 'site', may: MEMBERS },
  changeSite: { of: 'site', may: RUNNERS },
  deleteSite: { of: 'site', may: ADMIN },
  restoreSite: { of: 'deletedSite', may: ADMIN },
  exportSite: { of: 'site', may: RUNNERS },

  listWaves: { of: 'site', may: MEMBERS },
  previewWave: { of: 'site', may: RUNNERS },
  createWave: { of: 'site', may: RUNNERS },
  getWave: { of: 'wave', may: MEMBERS },
  changeWave: { of: 'wave', may: RUNNERS },
  cancelWave: { of: 'wave', may: RUNNERS },
  closeWave: { of: 'wave', may: RUNNERS },
  reopenWave: { of: 'wave', may: RUNNERS },
  getProgress: { of: 'wave', may: MEMBERS },
  getChecklist: { of: 'wave', may: MEMBERS },
  saveChecklist: { of: 'wave', may: RUNNERS },
  getOwnView: { of: 'wave', may: RUNNERS },
  saveOwnView: { of: 'wave', may: RUNNERS },
  deleteOwnView: { of: 'wave', may: RUNNERS },
  getOutcome: { of: 'wave', may: MEMBERS },

  getWaveLink: { of: 'wave', may: RUNNERS },
  renewWaveLink: { of: 'wave', may: RUNNERS },
  createInvitations: { of: 'wave', may: RUNNERS },
  listInvitations: { of: 'wave', may: RUNNERS },
  createReminder: { of: 'wave', may: RUNNERS },
  cancelReminders: { of: 'wave', may: RUNNERS },
  sendReminderAgain: { of: 'wave', may: RUNNERS },
  sendMailAgain: { of: 'mail', may: RUNNERS },
  createCodes: { of: 'wave', may: RUNNERS },
  listCodes: { of: 'wave', may: RUNNERS },
  listInvitationLinks: { of: 'wave', may: RUNNERS },
  getInvitationLinksCsv: { of: 'wave', may: RUNNERS },
  unsubscribe: 'anyone',
} as const satisfies Readonly<Record<string, Rule>>;

export type RouteId = keyof typeof POLICY;

import type { InvitationDoc } from '../../storage/schemas/invitations.ts';
import type { MailDoc } from '../../storage/schemas/mails.ts';
import type { MembershipDoc } from '../../storage/schemas/memberships.ts';
import type { OneTimeLinkDoc } from '../../storage/schemas/oneTimeLinks.ts';
import type { OrganisationDoc } from '../../storage/schemas/organisations.ts';
import type { PersonDoc } from '../../storage/schemas/people.ts';
import type { SelfAssessmentDoc } from '../../storage/schemas/selfAssessments.ts';
import type { SessionDoc } from '../../storage/schemas/sessions.ts';
import type { SiteDoc } from '../../storage/schemas/sites.ts';
import type { WaveDoc } from '../../storage/schemas/waves.ts';
import type { MemberRule, POLICY, Resource, RouteId } from '../policy.ts';

/** A person with a live session. */
export interface Caller {
  readonly person: PersonDoc;
  readonly session: SessionDoc;
}

/** A member, with everything that `:id` led to. Handlers take documents from here and never look one up by an id of the body. */
export interface Scope<R extends Resource> extends Caller {
  readonly organisation: OrganisationDoc;
  /** The caller's memberships in it that cover `:id`; at least one has a role that may. */
  readonly memberships: readonly MembershipDoc[];
  readonly found: Found[R];
}

/** What each resource leads to. */
export interface Found {
  readonly organisation: OrganisationDoc;
  readonly deletedOrganisation: OrganisationDoc;
  readonly site: SiteDoc;
  readonly deletedSite: SiteDoc;
  readonly membership: MembershipDoc;
  readonly joinLink: OneTimeLinkDoc;
  readonly wave: { readonly wave: WaveDoc; readonly site: SiteDoc };
  readonly mail: MailDoc;
}

/** Somebody who may answer in a wave, and is not known beyond that. */
export interface Respondent {
  readonly wave: WaveDoc;
  readonly site: SiteDoc;
  readonly organisation: OrganisationDoc;
  /** Null: through the open link. */
  readonly invitation: InvitationDoc | null;
}

interface Whos {
  readonly anyone: undefined;
  readonly holder: SelfAssessmentDoc;
  readonly respondent: Respondent;
  readonly 'signed-in': Caller;
  readonly operator: Caller;
}

/** What a handler is told about its caller. */
export type Who<Id extends RouteId> = (typeof POLICY)[Id] extends keyof Whos
  ? Whos[(typeof POLICY)[Id]]
  : (typeof POLICY)[Id] extends MemberRule<infer R>
    ? Scope<R>
    : never;

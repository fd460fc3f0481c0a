import type { Collection, Doc, Outbox } from './collection.ts';
import type { Files } from './files.ts';
import type { AttemptDoc } from './schemas/attempts.ts';
import type { ChecklistDoc } from './schemas/checklists.ts';
import type { Declaration } from './schemas/declaration.ts';
import type { DraftDoc } from './schemas/drafts.ts';
import type { AuditInboxDoc, EventDoc } from './schemas/events.ts';
import type { InstallationDoc } from './schemas/installation.ts';
import type { InvitationDoc } from './schemas/invitations.ts';
import type { JobDoc } from './schemas/jobs.ts';
import type { MailDoc } from './schemas/mails.ts';
import type { MembershipDoc } from './schemas/memberships.ts';
import type { OneTimeLinkDoc } from './schemas/oneTimeLinks.ts';
import type { OrganisationDoc } from './schemas/organisations.ts';
import type { OwnViewDoc } from './schemas/ownViews.ts';
import type { PersonDoc } from './schemas/people.ts';
import type { ReminderDoc } from './schemas/reminders.ts';
import type { ResponseDoc } from './schemas/responses.ts';
import type { SelfAssessmentDoc } from './schemas/selfAssessments.ts';
import type { SessionDoc } from './schemas/sessions.ts';
import type { SiteDoc } from './schemas/sites.ts';
import type { UnsubscribeDoc } from './schemas/unsubscribes.ts';
import type { WaveDoc } from './schemas/waves.ts';

/** Everything that is stored, by either engine. */
export interface Collections {
  readonly people: Collection<PersonDoc>;
  readonly sessions: Collection<SessionDoc>;
  readonly oneTimeLinks: Collection<OneTimeLinkDoc>;
  readonly organisations: Collection<OrganisationDoc>;
  readonly sites: Collection<SiteDoc>;
  readonly memberships: Collection<MembershipDoc>;
  readonly waves: Collection<WaveDoc>;
  readonly invitations: Collection<InvitationDoc>;
  readonly responses: Collection<ResponseDoc>;
  readonly drafts: Collection<DraftDoc>;
  readonly checklists: Collection<ChecklistDoc>;
  readonly ownViews: Collection<OwnViewDoc>;
  readonly mails: Collection<MailDoc>;
  readonly reminders: Collection<ReminderDoc>;
  readonly unsubscribes: Collection<UnsubscribeDoc>;
  readonly attempts: Collection<AttemptDoc>;
  readonly events: Collection<EventDoc>;
  readonly jobs: Collection<JobDoc>;
  readonly selfAssessments: Collection<SelfAssessmentDoc>;
  readonly auditInbox: Collection<AuditInboxDoc>;
  readonly installation: Collection<InstallationDoc>;
}

export interface Storage {
  readonly engine: 'sqlite' | 'mongodb';
  readonly collections: Collections;
  /** Where events wait to be moved, one for every collection that records any. */
  readonly outboxes: readonly Outbox[];
  readonly files: Files;
  /** Whether reads and writes can be expected to work now; answers within a second. */
  ready(): Promise<boolean>;
  /** See Engine. */
  forgetOrder(): Promise<boolean>;
  /** Finishes what was acknowledged or is under way, then lets go. */
  close(): Promise<void>;
}

/** What an engine gives, before anybody asks for particular collections. */
export interface Engine {
  collection<T extends Doc>(declaration: Declaration<T>): Collection<T> & Outbox<T>;
  readonly files: Files;
  ready(): Promise<boolean>;
  /**
   * Lays the stored documents down anew, so that where they lie no longer tells in which order they came. False when
   * there was nothing to do, or when the engine cannot (MongoDB: see README.md).
   */
  forgetOrder(): Promise<boolean>;
  close(): Promise<void>;
}

/** `accept` of StorageOptions as an engine asks it: by collection. */
export type Accept = (of: Engine['collection']) => Promise<void>;

/** The settings that choose and reach an engine, as in Config. */
export interface StorageSettings {
  readonly dataDir: string;
  readonly mongodbUri: string | null;
  readonly mongodbAllowStandalone: boolean;
}

export interface StorageOptions {
  /**
   * A server takes the data folder for itself. A script (admin, audit, backup) works beside it and waits longer for its
   * turn to write.
   */
  readonly as: 'server' | 'script';
  /** Called when MongoDB was reached and must not be used as it is: the process should end with this message. */
  readonly onRefused: (error: Error) => void;
  /**
   * Asked once the store can be read, before anybody else can use it. What it throws ends the opening; over MongoDB
   * StorageRefused goes to `onRefused`, and the store is not ready before.
   */
  readonly accept?: (collections: Pick<Collections, 'installation' | 'people'>) => Promise<void>;
  /** Told when MongoDB cannot be reached at the start, once until it can; for the log. */
  readonly onWaiting?: (error: Error) => void;
}

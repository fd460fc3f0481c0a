import type { Collection, Doc } from './collection.ts';
import { keepingEvents } from './keepEvents.ts';
import { openMongoStorage } from './mongo.ts';
import { watched } from './recall.ts';
import { attempts } from './schemas/attempts.ts';
import { checklists } from './schemas/checklists.ts';
import type { Declaration } from './schemas/declaration.ts';
import { drafts } from './schemas/drafts.ts';
import { auditInbox, events } from './schemas/events.ts';
import { installation } from './schemas/installation.ts';
import { invitations } from './schemas/invitations.ts';
import { jobs } from './schemas/jobs.ts';
import { mails } from './schemas/mails.ts';
import { memberships } from './schemas/memberships.ts';
import { oneTimeLinks } from './schemas/oneTimeLinks.ts';
import { organisations } from './schemas/organisations.ts';
import { ownViews } from './schemas/ownViews.ts';
import { people } from './schemas/people.ts';
import { reminders } from './schemas/reminders.ts';
import { responses } from './schemas/responses.ts';
import { selfAssessments } from './schemas/selfAssessments.ts';
import { sessions } from './schemas/sessions.ts';
import { sites } from './schemas/sites.ts';
import { unsubscribes } from './schemas/unsubscribes.ts';
import { waves } from './schemas/waves.ts';
import { openSqliteStorage } from './sqliteStorage.ts';
import type { Accept, Collections, Engine, Storage, StorageOptions, StorageSettings } from './storage.ts';

const declarations = {
  people,
  sessions,
  oneTimeLinks,
  organisations,
  sites,
  memberships,
  waves,
  invitations,
  responses,
  drafts,
  checklists,
  ownViews,
  mails,
  reminders,
  unsubscribes,
  attempts,
  events,
  jobs,
  selfAssessments,
  auditInbox,
  installation,
} as const;

/** Opens MongoDB where `mongodbUri` is set, otherwise the embedded engine. @throws StorageRefused */
export async function openStorage(settings: StorageSettings, options: StorageOptions): Promise<Storage> {
  const { mongodbUri: uri, mongodbAllowStandalone: allowStandalone, dataDir } = settings;
  const all: readonly Declaration<Doc>[] = Object.values(declarations);
  const accept: Accept = async (of) =>
    await options.accept?.({ installation: of(installation), people: of(people) });
  const engine =
    uri === null
      ? await openSqliteStorage(dataDir, options.as, all, accept)
      : openMongoStorage({ ...options, uri, allowStandalone, accept }, all);
  return {
    engine: uri === null ? 'sqlite' : 'mongodb',
    collections: collectionsOf(engine),
    outboxes: Object.values(declarations)
      .filter((one) => one.hasOutbox)
      .map((one) => engine.collection<Doc>(one)),
    files: engine.files,
    ready: () => engine.ready(),
    forgetOrder: () => engine.forgetOrder(),
    close: () => engine.close(),
  };
}

function collectionsOf(engine: Engine): Collections {
  const inbox = engine.collection(auditInbox);
  const of = <T extends Doc>(declaration: Declaration<T>): Collection<T> => {
    const collection = engine.collection(declaration);
    return declaration.hasOutbox ? keepingEvents(collection, inbox) : collection;
  };
  return {
    people: of(people),
    sessions: of(sessions),
    oneTimeLinks: of(oneTimeLinks),
    organisations: watched(of(organisations)),
    sites: watched(of(sites)),
    memberships: of(memberships),
    waves: watched(of(waves)),
    invitations: of(invitations),
    responses: of(responses),
    drafts: of(drafts),
    checklists: of(checklists),
    ownViews: of(ownViews),
    mails: of(mails),
    reminders: of(reminders),
    unsubscribes: of(unsubscribes),
    attempts: of(attempts),
    events: of(events),
    jobs: of(jobs),
    selfAssessments: of(selfAssessments),
    auditInbox: inbox,
    installation: of(installation),
  };
}

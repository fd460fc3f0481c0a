import type { Collection, EventDraft, Json } from './collection.ts';
import type { AuditInboxDoc } from './schemas/events.ts';

/** Who did it, when, in which organisation and to what. */
export interface AuditFacts {
  /** Epoch milliseconds. */
  readonly at: number;
  /** A person's id, `system` (a job), or `shell` (an admin command). */
  readonly by: string;
  /** Empty for what belongs to no organisation. */
  readonly organisation: string;
  /** Id of what it is about. */
  readonly subject: string;
}

/** Ids, numbers and names of fields that say what changed: never an answer, an address, a token or a name. */
export type FurtherFacts = { readonly [key: string]: Json } & { readonly [K in keyof AuditFacts]?: never };

/**
 * What the audit log will say of a change; hand it to `insert` or `change`, so that it is written with the change or not
 * at all. `type` is `noun.pastTense` and stands in the table of server/README.md, which a test holds it to.
 */
export function auditEvent(type: string, facts: AuditFacts, further: FurtherFacts = {}): EventDraft {
  const { at, by, organisation, subject } = facts;
  return { type, body: { ...further, at, by, organisation, subject } };
}

/** Records what happened without changing anything: a sign-in, a result viewed, an export made. */
export async function recordEvent(
  auditInbox: Collection<AuditInboxDoc>,
  { newId }: { readonly newId: () => string },
  draft: EventDraft,
): Promise<void> {
  await auditInbox.insert({ _id: newId(), createdAt: Number(draft.body['at']) }, [draft]);
}

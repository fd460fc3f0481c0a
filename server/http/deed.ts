import type { AuditFacts } from '../storage/auditEvent.ts';
import type { Caller } from './authorise/who.ts';
import type { Deps } from './deps.ts';

/** Who does something now, in which organisation and to what: the frame of an audit event. */
export function deed(
  deps: Deps,
  { person, organisation }: Pick<Caller, 'person'> & { readonly organisation: { readonly _id: string } },
  subject: string,
): AuditFacts {
  return { at: deps.now(), by: person._id, organisation: organisation._id, subject };
}

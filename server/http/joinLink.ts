import { Problem } from '../problems.ts';
import { hashSecret } from '../secrets.ts';
import { type AuditFacts, auditEvent } from '../storage/auditEvent.ts';
import type { EventDraft } from '../storage/collection.ts';
import { isFirst } from '../storage/isFirst.ts';
import { emailKeyOf } from '../storage/people.ts';
import type { OneTimeLinkDoc } from '../storage/schemas/oneTimeLinks.ts';
import type { Deps } from './deps.ts';
import type { InvitedLink } from './wire/membership.ts';

const JOIN_MS = 7 * 86_400_000;

type Asked = NonNullable<OneTimeLinkDoc['join']>;

/**
 * Asks somebody to join. There is one link per organisation, address and role: asking again while it is open changes
 * nothing, so that pressing twice sends one mail (another admin who asks replaces it by their own); after it was used, withdrawn or ran out it opens anew. Its id is random,
 * so that one made after an earlier one is long removed has neither its token nor its mail.
 */
export async function openJoinLink(deps: Deps, organisation: string, asked: Asked): Promise<InvitedLink> {
  const { oneTimeLinks } = deps.collections;
  const whom = `${organisation} ${asked.role} ${emailKeyOf(asked.email)}`;
  const once = deps.secrets.recognise('join', whom);
  const facts: Omit<AuditFacts, 'subject'> = { at: deps.now(), by: asked.by, organisation };
  const created = (subject: string) => [
    auditEvent('joinLink.created', { ...facts, subject }, { role: asked.role }),
  ];
  for (;;) {
    const earlier = await oneTimeLinks.findOne({ once });
    if (earlier === undefined) {
      const _id = deps.newId();
      const link: OneTimeLinkDoc = {
        ...fresh(deps, _id, 1),
        ...{ _id, once, organisation },
        kind: 'join',
        join: asked,
        createdAt: facts.at,
      };
      if (await isFirst(oneTimeLinks.insert(link, created(_id)))) return await offer(deps, link);
    } else if (isOpen(earlier, facts.at) && isSame(earlier.join, asked)) {
      return await offer(deps, earlier);
    } else {
      const link = await reopen(deps, earlier, asked, created(earlier._id));
      if (link !== undefined) return await offer(deps, link);
    }
  }
}

/** Another token and seven more days; the old token is dead. @throws link-expired when it was used or withdrawn. */
export async function renewJoinLink(
  deps: Deps,
  link: OneTimeLinkDoc,
  facts: AuditFacts,
): Promise<InvitedLink> {
  const events = [auditEvent('joinLink.renewed', facts)];
  // Whoever renews it asks from now on, and answers for it.
  const asked = link.join && { ...link.join, by: facts.by };
  const renewed = link.state === 'open' && asked && (await reopen(deps, link, asked, events));
  if (!renewed) throw new Problem('link-expired');
  return await offer(deps, renewed);
}

export function isOpen(link: OneTimeLinkDoc, at: number): boolean {
  return link.state === 'open' && link.expiresAt > at;
}

async function reopen(deps: Deps, link: OneTimeLinkDoc, join: Asked, events: readonly EventDraft[]) {
  const { _id, generation, state } = link;
  return await deps.collections.oneTimeLinks.change(
    { _id, generation, state },
    { set: { ...fresh(deps, _id, generation + 1), join } },
    { events },
  );
}

function fresh(deps: Deps, id: string, generation: number) {
  const tokenHash = hashSecret(deps.secrets.mint('join', id, generation));
  return { tokenHash, generation, person: '', state: 'open', expiresAt: deps.now() + JOIN_MS } as const;
}

/** By mail where mail can be sent, once for each token; otherwise the link itself, to be handed over. */
async function offer(deps: Deps, { _id, generation, organisation }: OneTimeLinkDoc): Promise<InvitedLink> {
  const { config, collections, secrets } = deps;
  if (config.mail === null)
    return { id: _id, link: `${config.publicUrl}/join#${secrets.mint('join', _id, generation)}` };
  const mail = {
    _id: joinMailId(_id, generation),
    kind: 'join',
    subject: _id,
    wave: '',
    organisation,
    state: 'due',
    dueAt: deps.now(),
    claim: '',
    claimedAt: 0,
    attempts: 0,
  } as const;
  await isFirst(collections.mails.insert(mail));
  return { id: _id, link: null };
}

export function joinMailId(link: string, generation: number): string {
  return `join:${link}:${generation}`;
}

function isSame(one: Asked | null, other: Asked): boolean {
  const sites = (asked: Asked | null) => JSON.stringify(asked?.sites && [...asked.sites].sort());
  return one?.email === other.email && one.by === other.by && sites(one) === sites(other);
}

import { randomUUID } from 'node:crypto';
import { hashPassword } from '../../../server/http/accounts/passwords.ts';
import type { Resource } from '../../../server/http/policy.ts';
import { hashSecret } from '../../../server/secrets.ts';
import { newOrganisation } from '../../../server/storage/organisations.ts';
import type { InvitationDoc } from '../../../server/storage/schemas/invitations.ts';
import type { MailDoc } from '../../../server/storage/schemas/mails.ts';
import type { OneTimeLinkDoc } from '../../../server/storage/schemas/oneTimeLinks.ts';
import type { WaveDoc } from '../../../server/storage/schemas/waves.ts';
import { sampleBody } from '../sampleBodies.ts';
import { seededRandom } from '../seededRandom.ts';
import { type SignedIn, seedPerson, seedSite, seedTenant, type Tenant } from '../tenants.ts';
import { stored, type TestServer } from '../testServer.ts';
import { openWave } from '../waves.ts';

const DAY = 86_400_000;

export type WaveKind = 'open' | 'personal' | 'planned' | 'grace' | 'computed';

/** One organisation with everything that a route could be pointed at. */
export interface Side {
  readonly tenant: Tenant;
  /** What `:id` may name, by what the policy says that it names. */
  readonly ids: Readonly<Record<Exclude<Resource, 'wave'>, string>>;
  /** A site without any wave. */
  readonly quietSite: string;
  readonly waves: Readonly<Record<WaveKind, WaveDoc>>;
  /** Token of the open link. */
  readonly wayIn: string;
  readonly draft: string;
  readonly result: { readonly id: string; readonly secret: string };
  /** Token of an open link to join, for an address without an account. */
  readonly joinToken: string;
  /** Token of an open link to set a new password. */
  readonly resetToken: string;
}

export interface World {
  readonly a: Side;
  readonly b: Side;
  readonly operator: SignedIn;
}

/** The password and the address in the examples of the description: here they belong to somebody. */
const PASSWORD = 'nine wet dogs at dawn';
const EMAIL = 'maria@clinic.example';

export async function seedWorld(server: TestServer): Promise<World> {
  const passwordHash = await hashPassword(PASSWORD);
  const world = {
    a: await seedSide(server, 'Northern Trust', 1),
    b: await seedSide(server, 'Southern Trust', 2),
    operator: await seedPerson(server, { name: 'Olu Operator', isOperator: true }),
  };
  await seedPerson(server, { name: 'Maria Ortega', email: EMAIL, emailKey: EMAIL });
  for await (const { _id } of server.deps.collections.people.stream({})) {
    await server.deps.collections.people.change({ _id }, { set: { passwordHash } });
  }
  return world;
}

async function seedSide(server: TestServer, name: string, seed: number): Promise<Side> {
  const { collections, now, secrets } = server.deps;
  const tenant = await seedTenant(server, name);
  const { organisation, site, people } = tenant;
  const deletedSite = await seedSite(server, organisation._id, 'Closed Clinic');
  await collections.sites.change(
    { _id: deletedSite._id },
    { set: { state: 'deleted', removeAt: now() + 9 * DAY } },
  );
  const { waves, wayIn } = await seedWaves(server, tenant);
  const mail = await seedInvitation(server, waves.personal);
  const draft = hashSecret(`draft of ${name}`);
  await collections.drafts.insert({
    _id: draft,
    wave: waves.open._id,
    ciphertext: 'c2VhbGVk',
    expiresAt: now() + 9 * DAY,
  });
  const asked = {
    email: `${seed}@clinic.example`,
    role: 'lead',
    sites: null,
    by: people.admin.person._id,
  } as const;
  const link = await seedLink(server, { kind: 'join', organisation: organisation._id, join: asked });
  const reset = await seedLink(server, { kind: 'reset', person: people.viewer.person._id });
  return {
    tenant,
    ids: {
      organisation: organisation._id,
      deletedOrganisation: await seedDeleted(server, tenant),
      site: site._id,
      deletedSite: deletedSite._id,
      membership: people.viewer.membership._id,
      joinLink: link,
      mail,
    },
    quietSite: (await seedSite(server, organisation._id, 'Quiet Clinic'))._id,
    waves,
    wayIn,
    draft,
    result: await seedResult(server, seed),
    joinToken: secrets.mint('join', link, 1),
    resetToken: secrets.mint('reset', reset, 1),
  };
}

/** A deleted organisation in which everybody is what they are in the living one. */
async function seedDeleted({ deps }: TestServer, { organisation, people }: Tenant): Promise<string> {
  const { collections, now } = deps;
  const deleted = {
    ...newOrganisation({ _id: randomUUID(), name: `Old ${organisation.name}`, createdAt: now() }),
    state: 'deleted',
    removeAt: now() + 9 * DAY,
  } as const;
  await collections.organisations.insert(deleted);
  for (const { membership } of Object.values(people)) {
    // Two leads of some sites are two people, so nobody is the same thing twice.
    const copy = { ...membership, _id: randomUUID(), organisation: deleted._id, sites: null };
    await collections.memberships.insert(copy);
  }
  return deleted._id;
}

async function seedWaves(server: TestServer, { organisation, site, people }: Tenant) {
  const now = server.deps.now();
  const at = { organisation: organisation._id, site: site._id, accountable: people.lead.person._id };
  const open = await openWave(server, at, { number: 1 });
  const outcome = {
    answered: null,
    answeredByRole: {},
    withdrawn: 0,
    expectedStaff: open.wave.expectedStaff,
    computedAt: now,
    engineVersion: '0.0.0-test',
  };
  const past = { opensAt: now - 9 * DAY, closesAt: now - 4 * DAY };
  const inGrace = { opensAt: now - 9 * DAY, closesAt: now - 3_600_000 };
  const make = async (more: Partial<WaveDoc>) => (await openWave(server, at, more)).wave;
  const waves: Record<WaveKind, WaveDoc> = {
    open: open.wave,
    personal: await make({ number: 2, anonymity: 'personal', opensAt: now - 3 * DAY }),
    planned: await make({ number: 3, opensAt: now + DAY, instrument: 'web-therapy-pulse' }),
    grace: await make({ number: 4, ...inGrace, instrument: 'web-therapy-pulse' }),
    computed: await make({ number: 5, ...past, state: 'computed', outcome } as Partial<WaveDoc>),
  };
  return { waves, wayIn: open.link };
}

/** One invitation by mail whose mail may or may not have arrived, and a round of reminders; gives the mail's id. */
async function seedInvitation({ deps }: TestServer, wave: WaveDoc): Promise<string> {
  const id = randomUUID();
  const invitation: InvitationDoc = {
    _id: id,
    wave: wave._id,
    kind: 'mail',
    tokenHash: hashSecret(deps.secrets.mint('invitation', id, 1)),
    generation: 1,
    email: `${id.slice(0, 8)}@clinic.example`,
    once: `mail:${id.slice(0, 8)}@clinic.example`,
    spentBy: '',
    unsubscribed: false,
  };
  await deps.collections.invitations.insert(invitation);
  const mail: MailDoc = {
    _id: `invitation:${id}:1`,
    kind: 'invitation',
    subject: id,
    wave: wave._id,
    organisation: wave.organisation,
    state: 'unknown',
    dueAt: deps.now(),
    claim: randomUUID(),
    claimedAt: deps.now(),
    attempts: 0,
  };
  await deps.collections.mails.insert(mail);
  const { _id, organisation } = wave;
  const round = { _id: `${_id}:1`, wave: _id, organisation, number: 1, dueAt: deps.now() - 2 * DAY };
  await deps.collections.reminders.insert({ ...round, state: 'sent' });
  return mail._id;
}

async function seedLink(
  { deps }: TestServer,
  more: Partial<OneTimeLinkDoc> & Pick<OneTimeLinkDoc, 'kind'>,
): Promise<string> {
  const id = randomUUID();
  await deps.collections.oneTimeLinks.insert({
    _id: id,
    once: id,
    tokenHash: hashSecret(deps.secrets.mint(more.kind, id, 1)),
    person: '',
    organisation: '',
    join: null,
    state: 'open',
    generation: 1,
    createdAt: deps.now(),
    expiresAt: deps.now() + DAY / 48,
    ...more,
  });
  return id;
}

async function seedResult(server: TestServer, seed: number): Promise<Side['result']> {
  const body = sampleBody(server.deps.instruments, seededRandom(seed));
  return { id: (await stored(server, body)).id, secret: body.secret };
}

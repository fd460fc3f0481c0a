import { randomBytes, randomUUID } from 'node:crypto';
import { sessionCookieName } from '../../server/http/authorise/session.ts';
import { hashSecret } from '../../server/secrets.ts';
import { addMembership } from '../../server/storage/memberships.ts';
import { newOrganisation } from '../../server/storage/organisations.ts';
import type { MembershipDoc, Role } from '../../server/storage/schemas/memberships.ts';
import type { OrganisationDoc } from '../../server/storage/schemas/organisations.ts';
import type { PersonDoc } from '../../server/storage/schemas/people.ts';
import type { SiteDoc } from '../../server/storage/schemas/sites.ts';
import type { TestServer } from './testServer.ts';

type Server = Pick<TestServer, 'deps'>;

/** A person with a live session. */
export interface SignedIn {
  readonly person: PersonDoc;
  /** The value of the header `cookie`. */
  readonly cookie: string;
}

export interface Member extends SignedIn {
  readonly membership: MembershipDoc;
}

export interface Tenant {
  readonly organisation: OrganisationDoc;
  readonly site: SiteDoc;
  readonly otherSite: SiteDoc;
  readonly people: {
    readonly admin: Member;
    readonly consultant: Member;
    readonly lead: Member;
    readonly researcher: Member;
    readonly viewer: Member;
    /** Covers `site` and nothing else. */
    readonly limitedLead: Member;
    /** Covers `otherSite` and nothing else. */
    readonly leadElsewhere: Member;
  };
}

export interface Tenants {
  readonly a: Tenant;
  readonly b: Tenant;
  /** Belongs to no organisation. */
  readonly operator: SignedIn;
  /** Has an account and belongs nowhere. */
  readonly stranger: SignedIn;
}

/** Two organisations with everybody in them, and those beside them, stored without going through any route. */
export async function seedTenants(server: Server): Promise<Tenants> {
  return {
    a: await seedTenant(server, 'Northern Trust'),
    b: await seedTenant(server, 'Southern Trust'),
    operator: await seedPerson(server, { name: 'Olu Operator', isOperator: true }),
    stranger: await seedPerson(server, { name: 'Stella Stranger' }),
  };
}

export async function seedTenant(server: Server, name: string): Promise<Tenant> {
  const { collections, now } = server.deps;
  const organisation = newOrganisation({ _id: randomUUID(), name, createdAt: now() });
  await collections.organisations.insert(organisation);
  const site = await seedSite(server, organisation._id, 'Harbour Street Clinic');
  const otherSite = await seedSite(server, organisation._id, 'Hill Road Clinic');
  const join = (role: Role, sites: readonly string[] | null = null) =>
    seedMember(server, organisation._id, role, sites);
  const people = {
    admin: await join('admin'),
    consultant: await join('consultant'),
    lead: await join('lead'),
    researcher: await join('researcher'),
    viewer: await join('viewer'),
    limitedLead: await join('lead', [site._id]),
    leadElsewhere: await join('lead', [otherSite._id]),
  };
  const stored = (await collections.organisations.get(organisation._id))!;
  return { organisation: stored, site, otherSite, people };
}

export async function seedSite(server: Server, organisation: string, name: string): Promise<SiteDoc> {
  const { collections, now } = server.deps;
  const site: SiteDoc = {
    _id: randomUUID(),
    organisation,
    name,
    setting: 'community',
    state: 'active',
    removeAt: 0,
    bodyMac: '',
    createdAt: now(),
  };
  await collections.sites.insert(site);
  return site;
}

/** A new person who is this in the organisation. */
export async function seedMember(
  server: Server,
  organisation: string,
  role: Role,
  sites: readonly string[] | null = null,
): Promise<Member> {
  const signedIn = await seedPerson(server, { name: `Robin ${role}` });
  const membership: MembershipDoc = {
    _id: randomUUID(),
    organisation,
    person: signedIn.person._id,
    role,
    sites,
    createdAt: server.deps.now(),
  };
  await addMembership(server.deps.collections, membership, []);
  return { ...signedIn, membership };
}

/** An account that nobody can sign in to with a password, signed in already. */
export async function seedPerson(server: Server, known: Partial<PersonDoc> = {}): Promise<SignedIn> {
  const id = randomUUID();
  const email = `Person.${id.slice(0, 8)}@clinic.example`;
  const person: PersonDoc = {
    _id: id,
    email,
    emailKey: email.toLowerCase(),
    name: 'Robin Doe',
    passwordHash: '',
    credentials: 1,
    isOperator: false,
    secondFactor: null,
    secondFactorRevision: 0,
    state: 'active',
    createdAt: server.deps.now(),
    ...known,
  };
  await server.deps.collections.people.insert(person);
  return { person, cookie: await seedSession(server, person) };
}

/** One more signed-in browser of a person; gives the header. */
export async function seedSession(
  { deps }: Server,
  person: PersonDoc,
  { secondFactor = false }: { readonly secondFactor?: boolean } = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await deps.collections.sessions.insert({
    _id: hashSecret(token),
    person: person._id,
    credentials: person.credentials,
    secondFactor,
    createdAt: deps.now(),
    expiresAt: deps.now() + 12 * 3_600_000,
  });
  return `${sessionCookieName(deps.config.publicUrl)}=${token}`;
}

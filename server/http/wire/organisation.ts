import { z } from 'zod';
import { ROLES } from '../../storage/schemas/memberships.ts';
import { Email } from './email.ts';
import { Moment, Name } from './text.ts';

/** An organisation as its members see it. */
export const OrganisationSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  requiresSecondFactor: z.boolean(),
  sites: z.int().min(0).describe('Sites that are not deleted and that the caller’s roles cover'),
  members: z
    .int()
    .min(0)
    .describe('Memberships that cover one of them: a person with two roles counts twice'),
  roles: z.array(z.enum(ROLES)).describe('What the caller is in it'),
  createdAt: Moment,
});
export type OrganisationView = z.infer<typeof OrganisationSchema>;

export const OrganisationPatch = z
  .strictObject({ name: Name.optional(), requiresSecondFactor: z.boolean().optional() })
  .refine((patch) => Object.keys(patch).length > 0, { error: 'must change something' });

/** What deleting answers, and what an admin can still see: until when it can be undone. */
export const DeletionSchema = z.strictObject({ id: z.uuid(), name: z.string(), removeAt: Moment });
export type DeletionView = z.infer<typeof DeletionSchema>;

/** An organisation as the operator sees it: that it is there, and nothing of what is in it. */
export const ListedOrganisationSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  state: z.enum(['active', 'deleted']),
  removeAt: Moment.nullable(),
  sites: z.int().min(0),
  members: z.int().min(0),
  createdAt: Moment,
});
export type ListedOrganisation = z.infer<typeof ListedOrganisationSchema>;

export const OrganisationListSchema = z.strictObject({
  items: z.array(ListedOrganisationSchema),
  next: z.string().nullable().describe('Send it as `after` for the next page; null on the last'),
});
export type OrganisationList = z.infer<typeof OrganisationListSchema>;

export const NewOrganisation = z.strictObject({
  name: Name,
  adminEmail: Email.describe('Who is asked to be its first admin'),
});

export const CreatedOrganisationSchema = z.strictObject({
  organisation: ListedOrganisationSchema,
  link: z.url().nullable().describe('For the first admin, where no mail can be sent; shown this once'),
});
export type CreatedOrganisation = z.infer<typeof CreatedOrganisationSchema>;

import { z } from 'zod';
import { ROLES } from '../../storage/schemas/memberships.ts';
import { Email } from './email.ts';
import { Moment } from './text.ts';

export const RoleName = z.enum(ROLES);

/** Which sites a membership is limited to; null: all of the organisation, later ones too. */
const Sites = z
  .array(z.uuid())
  .min(1, { error: 'must name a site; null stands for all of them' })
  .max(1_000, { error: 'names too many sites' })
  .refine((ids) => new Set(ids).size === ids.length, { error: 'names a site twice' })
  .meta({ uniqueItems: true })
  .nullable();

export const MemberSchema = z.strictObject({
  id: z.uuid().describe('Of the membership'),
  person: z.strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable().describe('Null for everybody but admins'),
    secondFactor: z.boolean().nullable().describe('Null for everybody but admins'),
  }),
  role: RoleName,
  sites: z.array(z.uuid()).nullable(),
});
export type MemberView = z.infer<typeof MemberSchema>;

export const InvitedSchema = z.strictObject({
  id: z.uuid().describe('Of the link'),
  email: z.string(),
  role: RoleName,
  sites: z.array(z.uuid()).nullable(),
  expiresAt: Moment,
  mail: z
    .enum(['none', 'due', 'sent', 'refused', 'unknown'])
    .describe('none: no mail was sent, the link is handed over; unknown: it may not have arrived'),
});
export type InvitedView = z.infer<typeof InvitedSchema>;

export const MembersSchema = z.strictObject({
  members: z.array(MemberSchema),
  invited: z.array(InvitedSchema).describe('Empty for everybody but admins'),
});
export type Members = z.infer<typeof MembersSchema>;

export const NewMember = z
  .strictObject({ email: Email, role: RoleName, sites: Sites })
  .refine((sent) => sent.role !== 'admin' || sent.sites === null, {
    error: 'must be null: an admin is admin of the whole organisation',
    path: ['sites'],
  });

export const MembershipPatch = z
  .strictObject({ role: RoleName.optional(), sites: Sites.optional() })
  .refine((patch) => Object.keys(patch).length > 0, { error: 'must change something' })
  .refine((patch) => patch.role !== 'admin' || (patch.sites ?? null) === null, {
    error: 'must be null: an admin is admin of the whole organisation',
    path: ['sites'],
  });

/** The link stands there only where no mail can be sent. */
export const InvitedLinkSchema = z.strictObject({
  id: z.uuid(),
  link: z.url().nullable().describe('To hand over, where no mail can be sent; null where a mail goes out'),
});
export type InvitedLink = z.infer<typeof InvitedLinkSchema>;

/** How many people work at a site: by role, and together. */
export interface Staff {
  readonly total: number;
  readonly byRole: Readonly<Record<string, number>>;
}

/**
 * Staff numbers of a wave: every role of the survey with its number, and their sum.
 *
 * Rule: a role that nobody named has nobody; the total is always the sum, never a number of its own.
 * Example: `staffOf(['clinician', 'it'], { clinician: 6 })` → total 6, clinician 6, it 0.
 */
export function staffOf(roles: readonly string[], byRole: Readonly<Record<string, number>>): Staff {
  const counts = roles.map((role) => [role, Object.hasOwn(byRole, role) ? byRole[role]! : 0] as const);
  return { total: counts.reduce((sum, [, count]) => sum + count, 0), byRole: Object.fromEntries(counts) };
}

/** What the limits of a wave rest on. */
export interface WaveRoomFacts {
  readonly expectedStaff: { readonly total: number };
  /** 1 at first; each renewal of the open link raises it by one. */
  readonly linkGeneration: number;
}

/**
 * How many answers an open link takes at most, and how many invitations and codes a wave of them has.
 *
 * Rule: twice the staff and ten, withdrawn answers included: a flood ends somewhere, and an estimate of the staff may be far
 * off. Whoever renews a stuffed link gets the same again, so that a stranger cannot shut a survey; that is audited.
 *
 * Example: 12 staff → 34 with the first link, 68 once it was renewed.
 */
export function mostWaysIn({ expectedStaff, linkGeneration }: WaveRoomFacts): number {
  return linkGeneration * (2 * expectedStaff.total + 10);
}

/**
 * How many unfinished answers a wave keeps for other devices at most.
 *
 * Rule: three times the staff, for lost codes and second devices, and thirty; as much again with each renewed link.
 *
 * Example: 12 staff → 66 with the first link.
 */
export function mostDrafts({ expectedStaff, linkGeneration }: WaveRoomFacts): number {
  return linkGeneration * (3 * expectedStaff.total + 30);
}

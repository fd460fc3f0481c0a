/** Who speaks in a self-assessment: decides what may be said. One person is never called staff or a team. */
export type Voice =
  | { readonly kind: 'one-person'; readonly role: string | null; readonly treatsClients: boolean | null }
  | { readonly kind: 'consensus'; readonly participants: number };

/** How the items of a scale were dealt with; the counts that are printed beside its score. */
export interface Tally {
  readonly items: number;
  readonly applicable: number;
  readonly answered: number;
  readonly dontKnow: number;
  /** "Not relevant to my role" or "not applicable" was the answer. */
  readonly notRelevant: number;
  /** Routed out: this role is not asked. */
  readonly notAsked: number;
}

/** How a checklist's fact stands once its proof's date is looked at. */
export type Standing = 'inPlace' | 'partly' | 'expired' | 'notInPlace' | 'notApplicable' | 'unanswered';

/** What this browser holds of a result. */
export interface Access {
  readonly id: string;
  readonly secret: string;
  /** The last day of the result, where this browser has just been told it. */
  readonly expiresOn: string | null;
}

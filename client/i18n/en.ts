import { site } from './en/site.ts';

/**
 * The words that every page shares. All others lie in `en/`, one file for each part of the interface, and are fetched with the
 * pages that say them. What a result says comes from the server's report, what is asked from the instruments.
 */
export const en = { common: site } as const;

import type { LoggedEvent } from '../../../api/organisations.ts';
import { admin } from '../../../i18n/en/admin.ts';
import { adminLog } from '../../../i18n/en/adminLog.ts';

const t = admin.log;

/** One line of the log in words; what has none yet is told by its name. */
export function sentence({ type, by, about, facts }: LoggedEvent): string {
  const who = by.kind === 'person' ? (by.name ?? t.gone) : t[by.kind];
  const words = adminLog[type];
  return `${who} ${words === undefined ? type : words(about, facts)}`.trimEnd();
}

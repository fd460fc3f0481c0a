import type { ListedSite } from '../../../api/sites.ts';
import { sites as t } from '../../../i18n/en/sites.ts';

export interface NextStep {
  readonly text: string;
  readonly to: string;
}

/** The one thing to do next at a site. Whoever may only read is sent to look. */
export function nextStep({ id, lastWave, mayRun }: ListedSite): NextStep {
  const setUp = `/sites/${id}/waves/new`;
  if (lastWave === null) {
    return mayRun ? { text: t.next.openFirst, to: setUp } : { text: t.next.look, to: `/sites/${id}` };
  }
  const wave = `/waves/${lastWave.id}`;
  switch (lastWave.phase) {
    case 'planned':
      return { text: t.next.seePlan, to: wave };
    case 'open':
      return { text: t.next.run, to: wave };
    case 'grace':
    case 'due':
      return { text: t.next.grace, to: wave };
    case 'computed':
      return { text: t.next.outcome, to: wave };
    case 'cancelled':
      return mayRun ? { text: t.next.openNext, to: setUp } : { text: t.next.look, to: `/sites/${id}` };
  }
}

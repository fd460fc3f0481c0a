import type { Outcome } from '../../../api/call.ts';
import { loadDeletion } from '../../../api/organisations.ts';
import { useLoad } from '../../../api/useLoad.ts';
import { en } from '../../../i18n/en.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { NotHere } from '../../../ui/NotHere.tsx';
import { Deleted } from './Deleted.tsx';

interface Props {
  readonly id: string;
  readonly outcome: Outcome<never>;
  readonly onRetry: () => void;
}

/** An organisation that cannot be shown: to its admins it may be one that was deleted and can be taken back. */
export function Missing({ id, outcome, onRetry }: Props) {
  const isGone = outcome.kind === 'refused' && outcome.problem.status === 404;
  const { load } = useLoad(id, async () => (isGone ? await loadDeletion(id) : outcome));
  if (load.kind === 'loading') return <Loading text={en.common.loading} />;
  if (load.kind === 'ready') return <Deleted deletion={load.value} onRestored={onRetry} />;
  return <NotHere outcome={outcome} onRetry={onRetry} />;
}

import { useCallback, useEffect, useState } from 'react';
import type { Report } from '../../../server/core/report/report.ts';
import type { Outcome } from '../../api/call.ts';
import { loadReport } from '../../api/selfAssessments.ts';

export type ReportState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly report: Report }
  | { readonly kind: 'missing' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'failed'; readonly outcome: Outcome<Report> };

/** What an answer of the server means for the page. */
export function stateOf(outcome: Outcome<Report>): ReportState {
  if (outcome.kind === 'answer') return { kind: 'ready', report: outcome.body };
  if (outcome.kind === 'refused' && outcome.problem.status === 410) return { kind: 'deleted' };
  if (outcome.kind === 'refused' && [400, 401, 403, 404, 422].includes(outcome.problem.status)) {
    return { kind: 'missing' };
  }
  return { kind: 'failed', outcome };
}

export function useReport(id: string, secret: string) {
  const [state, setState] = useState<ReportState>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    const stop = new AbortController();
    setState({ kind: 'loading' });
    loadReport(id, secret, stop.signal).then((outcome) => {
      if (!stop.signal.aborted) setState(stateOf(outcome));
    });
    return () => stop.abort();
  }, [id, secret, round]);
  const retry = useCallback(() => setRound((n) => n + 1), []);
  return { state, retry };
}

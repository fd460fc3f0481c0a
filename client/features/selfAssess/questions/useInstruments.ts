import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../../../api/call.ts';
import { type InstrumentSummary, loadInstruments } from '../../../api/instruments.ts';
import type { Part } from '../../../survey/asked.ts';

/** The newest version of each kind; undefined where the server has none. */
export type Offer = Readonly<Record<Part, InstrumentSummary | undefined>>;

export type Load<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly outcome: Outcome<never> };

const ids: Readonly<Record<Part, string>> = {
  survey: 'web-therapy-readiness',
  checklist: 'web-therapy-protocols',
};

/** Of several versions the newest is asked. */
export function newestOf(list: readonly InstrumentSummary[]): Offer {
  const newest = (part: Part) =>
    list.filter((one) => one.id === ids[part]).toSorted((a, b) => b.version - a.version)[0];
  return { survey: newest('survey'), checklist: newest('checklist') };
}

export function useInstruments(): { readonly load: Load<Offer>; readonly retry: () => void } {
  const [load, setLoad] = useState<Load<Offer>>({ kind: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    let wanted = true;
    loadInstruments().then((outcome) => {
      if (!wanted) return;
      if (outcome.kind === 'answer') setLoad({ kind: 'ready', value: newestOf(outcome.body) });
      else setLoad({ kind: 'failed', outcome });
    });
    return () => {
      wanted = false;
    };
  }, [round]);
  const retry = useCallback(() => {
    setLoad({ kind: 'loading' });
    setRound((n) => n + 1);
  }, []);
  return { load, retry };
}

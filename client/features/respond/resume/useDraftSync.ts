import { useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../../api/call.ts';
import { saveDraft } from '../../../api/respond.ts';
import type { Draft } from '../draft/draft.ts';
import { createDraftCipher, type DraftCipher } from './draftCipher.ts';

export type Saving = 'saving' | 'saved' | 'waiting' | 'tooLarge' | 'closed';

const pause = 2_000;
const patience = 20_000;

let last: { readonly code: string; readonly cipher: Promise<DraftCipher> } | null = null;

/** Deriving takes about a second, so it is done once a code. */
export function cipherOf(code: string): Promise<DraftCipher> {
  if (last?.code !== code) last = { code, cipher: createDraftCipher(code) };
  return last.cipher;
}

function savingOf(outcome: Outcome<null>): Saving {
  if (outcome.kind === 'answer') return 'saved';
  if (outcome.kind === 'unreachable') return 'waiting';
  const { status } = outcome.problem;
  if (status === 413 || status === 422 || status === 400) return 'tooLarge';
  return status === 429 || status >= 500 ? 'waiting' : 'closed';
}

/** What another device needs. Its own token stays out: whoever goes on brings a link or code along. */
const textOf = (draft: Draft): string => JSON.stringify({ ...draft, token: '', sending: null });

/** Keeps the encrypted copy on the server up to date: a little after every change, and again until it works. */
export function useDraftSync(draft: Draft): Saving {
  const [saving, setSaving] = useState<Saving>('saved');
  const done = useRef<number | null>(null);
  const [round, setRound] = useState(0);
  const code = draft.resume?.code ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round tries again
  useEffect(() => {
    if (code === null || draft.sending !== null || done.current === draft.revision) return;
    let wanted = true;
    const save = async () => {
      setSaving('saving');
      const cipher = await cipherOf(code);
      const outcome = await saveDraft(draft.token, cipher.id, await cipher.seal(textOf(draft)));
      if (!wanted) return;
      const now = savingOf(outcome);
      if (now === 'saved') done.current = draft.revision;
      setSaving(now);
    };
    const timer = setTimeout(save, done.current === null ? 0 : pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [code, draft, round]);
  useEffect(() => {
    if (saving !== 'waiting') return;
    const again = () => setRound((n) => n + 1);
    const timer = setTimeout(again, patience);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [saving]);
  return saving;
}

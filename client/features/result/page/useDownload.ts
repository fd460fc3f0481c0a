import { useState } from 'react';
import { loadPdf } from '../../../api/selfAssessments.ts';
import { failureText } from '../../../ui/LoadFailure.tsx';

type Download =
  | { readonly kind: 'idle' | 'working' | 'done' }
  | { readonly kind: 'failed'; readonly text: string };

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers start reading only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Fetches the PDF with the secret in a header (a link would put it into a server's log) and saves it. */
export function useDownload({ id, secret }: { readonly id: string; readonly secret: string }) {
  const [state, setState] = useState<Download>({ kind: 'idle' });
  const download = async () => {
    if (state.kind === 'working') return;
    setState({ kind: 'working' });
    const outcome = await loadPdf(id, secret);
    if (outcome.kind === 'answer') {
      save(outcome.body.blob, outcome.body.name);
      setState({ kind: 'done' });
    } else {
      setState({ kind: 'failed', text: failureText(outcome) });
    }
  };
  return { state, download };
}

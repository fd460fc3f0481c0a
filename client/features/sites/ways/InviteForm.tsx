import { type FormEvent, useState } from 'react';
import { invite } from '../../../api/invitations.ts';
import type { WaveView } from '../../../api/waves.ts';
import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { refusalText } from '../../../ui/useAct.ts';
import type { Said } from '../../../ui/useSaid.tsx';
import { invitedWords } from './invitedWords.ts';
import { LineFaults } from './LineFaults.tsx';
import { ListNotes } from './ListNotes.tsx';
import { type LineFault, lineFaults } from './lineFaults.ts';
import { previewList } from './readList.ts';

interface Props {
  readonly wave: WaveView;
  /** Invitations and codes that there are. */
  readonly before: number;
  readonly canSendMail: boolean;
  readonly say: (said: Said) => void;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

const MOST_CHARACTERS = 200_000;

export function InviteForm({ wave, before, canSendMail, say, onDone, onCancel }: Props) {
  const [csv, setCsv] = useState('');
  const [faults, setFaults] = useState<readonly LineFault[]>([]);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const preview = previewList(csv);
  const change = (text: string) => {
    setCsv(text);
    setFaults([]);
    setError(text.length > MOST_CHARACTERS ? t.fileTooBig : undefined);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (csv.trim() === '') return setError(t.emptyFault);
    if (busy || csv.length > MOST_CHARACTERS) return;
    setBusy(true);
    const outcome = await invite(wave.id, csv);
    setBusy(false);
    if (outcome.kind === 'answer') {
      say({ text: invitedWords(outcome.body) });
      return onDone();
    }
    const found = lineFaults(outcome);
    setFaults(found);
    setError(found.length > 0 ? t.refusedTitle : refusalText(outcome));
  };
  return (
    <form className="panel form-grid" onSubmit={submit} noValidate>
      <Field label={t.list} hint={t.listHint} error={error}>
        {(ids) => (
          <textarea
            {...ids}
            className="text-input list-input"
            rows={6}
            autoComplete="off"
            spellCheck={false}
            value={csv}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
      <FileButton onText={change} />
      <LineFaults faults={faults} />
      {csv.trim() === '' || faults.length > 0 ? null : (
        <ListNotes preview={preview} before={before} expected={wave.expectedStaff.total} />
      )}
      <div className="actions">
        <Button look="primary" type="submit" disabled={busy}>
          {(canSendMail ? t.submit : t.submitNoMail)(preview.addresses)}
        </Button>
        {onCancel === undefined ? null : (
          <Button look="quiet" onClick={onCancel}>
            {en.common.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The file's text goes into the field, to be seen before anything is sent. */
function FileButton({ onText }: { readonly onText: (text: string) => void }) {
  return (
    <label className="file-button button button-secondary">
      <span>{t.file}</span>
      <input
        type="file"
        className="visually-hidden"
        accept=".csv,.txt,text/csv,text/plain"
        onChange={async (event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) onText(await file.text());
        }}
      />
    </label>
  );
}

import { useState } from 'react';
import { loadDraft } from '../../../api/respond.ts';
import { respond } from '../../../i18n/en/respond.ts';
import { respondResume } from '../../../i18n/en/respondResume.ts';
import { en } from '../../../i18n/en.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { type Draft, parseDraft } from '../draft/draft.ts';
import { CodeField } from '../enter/CodeField.tsx';
import { canEncrypt, codeLength } from './draftCipher.ts';
import { cipherOf } from './useDraftSync.ts';

const t = respondResume.form;

type Found = { readonly draft: Draft } | { readonly error: string };

async function fetchDraft(token: string, code: string): Promise<Found> {
  const cipher = await cipherOf(code);
  const outcome = await loadDraft(token, cipher.id);
  if (outcome.kind === 'unreachable') return { error: t.busy };
  if (outcome.kind === 'refused') {
    const { status } = outcome.problem;
    return { error: status === 429 || status >= 500 ? t.busy : t.notFound };
  }
  const draft = parseDraft(await cipher.open(outcome.body.ciphertext));
  return draft === null
    ? { error: t.unreadable }
    : { draft: { ...draft, token, resume: { code, id: cipher.id } } };
}

interface Props {
  readonly token: string;
  readonly onDraft: (draft: Draft) => void;
  readonly onBack: () => void;
}

/** The other end: with the link and the code the unfinished answers come to this device. */
export function ResumeForm({ token, onDraft, onBack }: Props) {
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const open = async (code: string) => {
    setWorking(true);
    setError(undefined);
    const found = await fetchDraft(token, code);
    setWorking(false);
    if ('draft' in found) onDraft(found.draft);
    else setError(found.error);
  };
  return (
    <div className="page page-narrow stack" style={{ '--gap': '1.4rem' } as object}>
      <title>{en.common.pageTitle(t.title)}</title>
      <PageHeading eyebrow={respond.eyebrow} focusAtOnce>
        {t.title}
      </PageHeading>
      {canEncrypt() ? (
        <>
          <p className="measure">{t.intro}</p>
          <CodeField
            label={t.label}
            hint={t.hint}
            wrong={t.wrong}
            length={codeLength}
            submit={t.open}
            working={working ? t.opening : null}
            error={error}
            onCode={open}
          />
        </>
      ) : (
        <Notice tone="warning">
          <p>{respondResume.unavailable}</p>
        </Notice>
      )}
      <div className="actions">
        <Button look="quiet" onClick={onBack}>
          {t.back}
        </Button>
      </div>
    </div>
  );
}

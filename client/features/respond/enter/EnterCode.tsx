import { useState } from 'react';
import { respond } from '../../../i18n/en/respond.ts';
import { en } from '../../../i18n/en.ts';
import { browserStorage } from '../../../survey/draft/browserStorage.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { dayAfter, draftsIn } from '../draft/deviceDrafts.ts';
import { CodeField } from './CodeField.tsx';

const t = respond.code;

/** Letters of a code on paper. */
const paperCode = 16;

function unsentDrafts() {
  const today = dayAfter(Date.now(), 0);
  return [...draftsIn(browserStorage('session'), today), ...draftsIn(browserStorage('local'), today)];
}

/** Without a link: type the code from paper, or go on with what this device still holds. */
export function EnterCode({ onToken }: { readonly onToken: (token: string) => void }) {
  const [drafts] = useState(unsentDrafts);
  return (
    <div className="page page-narrow stack" style={{ '--gap': '1.4rem' } as object}>
      <title>{en.common.pageTitle(t.title)}</title>
      <PageHeading eyebrow={respond.eyebrow}>{t.title}</PageHeading>
      {drafts.length === 0 ? null : (
        <Notice title={t.draftsTitle}>
          {drafts.map(({ token, wave }) => (
            <div className="actions" key={token}>
              <p>{t.draftFor(wave.site, wave.organisation)}</p>
              <Button onClick={() => onToken(token)}>{t.draftContinue}</Button>
            </div>
          ))}
        </Notice>
      )}
      <p className="measure">{t.intro}</p>
      <CodeField
        label={t.label}
        hint={t.hint}
        wrong={t.wrong}
        length={paperCode}
        submit={t.go}
        onCode={onToken}
      />
    </div>
  );
}

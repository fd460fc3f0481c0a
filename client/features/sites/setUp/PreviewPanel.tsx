import { Link } from 'react-router';
import type { Preview } from '../../../api/waves.ts';
import { sites } from '../../../i18n/en/sites.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
import { PreviewDetail } from './PreviewDetail.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import type { PreviewState } from './usePreview.ts';

/** "What this team will get": beside the form, worked out by the server as one types. */
export function PreviewPanel({ preview }: { readonly preview: PreviewState }) {
  const { value, state } = preview;
  return (
    <section className="preview" aria-labelledby="preview" aria-busy={state === 'working'}>
      <h2 id="preview">{t.previewTitle}</h2>
      {state === 'empty' ? <p className="soft">{t.previewEmpty}</p> : null}
      {state === 'working' && value === null ? <p className="soft">{t.previewUpdating}</p> : null}
      {state === 'failed' ? <p>{t.previewFailed}</p> : null}
      {value === null ? null : value.enough ? <Shown preview={value} /> : <TooSmall preview={value} />}
    </section>
  );
}

function TooSmall({ preview }: { readonly preview: Preview }) {
  return (
    <>
      <p className="strong">{t.tooSmallTitle(preview.expected)}</p>
      <p>{t.tooSmallText(preview.minimumGroup)}</p>
      <p>
        <Link to="/assess">{t.toConsensus}</Link>
      </p>
    </>
  );
}

function Shown({ preview }: { readonly preview: Preview }) {
  const best = preview.at.at(-1)?.smallestChange ?? null;
  const roles = preview.byRole.filter((role) => role.canShow);
  return (
    <>
      {preview.advice === null ? null : <p className="preview-advice">{preview.advice}</p>}
      <PreviewTable preview={preview} />
      <p className="preview-change">
        {best === null ? t.previewNoChangeText : t.previewChangeText(Math.ceil(best))}
      </p>
      <p>
        <strong>{t.previewRoles}:</strong>{' '}
        {roles.length === 0
          ? t.previewRolesNone
          : `${roles.map((role) => sites.roles[role.role] ?? role.role).join(', ')}.`}
      </p>
      <PreviewDetail preview={preview} />
      <details className="fold">
        <summary>{t.previewAssumptions}</summary>
        <ul>
          {preview.assumptions.map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
      </details>
      <details className="fold">
        <summary>{t.noticeTitle}</summary>
        {preview.notice.sections.map((section) => (
          <div key={section.heading} className="notice-section">
            <h3>{section.heading}</h3>
            <p>{section.text}</p>
          </div>
        ))}
      </details>
    </>
  );
}

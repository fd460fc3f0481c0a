import type { Preview } from '../../../api/waves.ts';
import { sites } from '../../../i18n/en/sites.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';
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
      {value === null ? null : value.enough ? <Table preview={value} /> : <p>{value.advice}</p>}
      {value === null || !value.enough ? null : <Below preview={value} />}
    </section>
  );
}

/** The results that some column shows or hides, in the server's order. */
const resultsOf = (preview: Preview): readonly string[] => [
  ...new Set(preview.at.flatMap((column) => column.results.map((result) => result.what))),
];

function Table({ preview }: { readonly preview: Preview }) {
  return (
    <table className="preview-table">
      <caption className="visually-hidden">{t.previewTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{t.previewIf}</th>
          {preview.at.map((column) => (
            <th scope="col" key={column.responsePercent}>
              {t.previewShare(column.responsePercent)}
              <span className="preview-answers">{t.previewAnswers(column.answers)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {resultsOf(preview).map((what) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            {preview.at.map((column) => (
              <td key={column.responsePercent}>
                {column.results.find((result) => result.what === what)?.shown ?? '–'}
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t.previewChange}</th>
          {preview.at.map((column) => (
            <td key={column.responsePercent}>
              {column.smallestChange === null
                ? t.previewNoChange
                : t.previewChangeOf(Math.ceil(column.smallestChange))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Below({ preview }: { readonly preview: Preview }) {
  const best = preview.at.at(-1)?.smallestChange ?? null;
  const shown = preview.byRole.filter((role) => role.canShow);
  return (
    <div className="stack preview-below">
      <p className="preview-change">
        {best === null ? t.previewNoChangeText : t.previewChangeText(Math.ceil(best))}
      </p>
      <p>
        <strong>{t.previewRoles}:</strong>{' '}
        {shown.length === 0
          ? t.previewRolesNone
          : `${shown.map((role) => sites.roles[role.role] ?? role.role).join(', ')}.`}
      </p>
      {preview.advice === null ? null : <p>{preview.advice}</p>}
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
    </div>
  );
}

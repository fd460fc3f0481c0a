import type { Preview } from '../../../api/waves.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';

type Column = Preview['at'][number];

const ROWS: readonly { readonly title: string; readonly cell: (column: Column) => string }[] = [
  { title: t.previewWhat, cell: ({ tier }) => t.tiers[tier] ?? tier },
  {
    title: t.previewChange,
    cell: ({ smallestChange }) =>
      smallestChange === null ? t.previewNoChange : t.previewChangeOf(Math.ceil(smallestChange)),
  },
];

/** The three shares side by side, in a few words each. */
export function PreviewTable({ preview }: { readonly preview: Preview }) {
  return (
    <table className="preview-table">
      <thead>
        <tr>
          <th scope="col">{t.previewIf}</th>
          {preview.at.map(({ responsePercent, answers }) => (
            <th scope="col" key={responsePercent}>
              {t.previewShare(responsePercent)}
              <span className="preview-answers">{t.previewAnswers(answers)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ROWS.map(({ title, cell }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {preview.at.map((column) => (
              <td key={column.responsePercent}>{cell(column)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

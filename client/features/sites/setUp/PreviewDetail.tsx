import { useId, useState } from 'react';
import type { Preview } from '../../../api/waves.ts';
import { sitesSetUp as t } from '../../../i18n/en/sitesSetUp.ts';

/** Result by result for one share of answers, as the server words it. */
export function PreviewDetail({ preview }: { readonly preview: Preview }) {
  const name = useId();
  const [percent, setPercent] = useState(80);
  const column = preview.at.find((one) => one.responsePercent === percent);
  return (
    <details className="fold">
      <summary>{t.previewDetail}</summary>
      <fieldset className="segments">
        <legend>{t.previewIf}</legend>
        {preview.at.map(({ responsePercent }) => (
          <label key={responsePercent}>
            <input
              type="radio"
              name={name}
              checked={responsePercent === percent}
              onChange={() => setPercent(responsePercent)}
            />
            <span>{t.previewShare(responsePercent)}</span>
          </label>
        ))}
      </fieldset>
      <dl className="preview-results">
        {column?.results.map(({ what, shown }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

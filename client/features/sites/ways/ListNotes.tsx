import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import type { ListPreview } from './readList.ts';

interface Props {
  readonly preview: ListPreview;
  readonly before: number;
  readonly expected: number;
}

const SHOWN = 12;

/** What the list holds, while it is being pasted and mended. */
export function ListNotes({ preview, before, expected }: Props) {
  const { addresses, duplicates, faults } = preview;
  const all = before + addresses;
  return (
    <div className="list-notes" role="status">
      <p className="strong">{t.previewCount(addresses)}</p>
      {duplicates === 0 ? null : <p>{t.previewDuplicates(duplicates)}</p>}
      {all > expected ? <p>{t.previewMany(all, expected)}</p> : null}
      {faults.length === 0 ? null : (
        <>
          <p className="field-error">{t.previewFaults(faults.length)}</p>
          <ul className="line-faults">
            {faults.slice(0, SHOWN).map((line) => (
              <li key={line}>
                <strong>{t.line(line)}</strong> {t.lineFault}
              </li>
            ))}
            {faults.length > SHOWN ? <li>{t.moreFaults(faults.length - SHOWN)}</li> : null}
          </ul>
        </>
      )}
    </div>
  );
}

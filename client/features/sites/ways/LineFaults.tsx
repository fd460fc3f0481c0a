import { sitesWays as t } from '../../../i18n/en/sitesWays.ts';
import type { LineFault } from './lineFaults.ts';

const SHOWN = 12;

export function LineFaults({ faults }: { readonly faults: readonly LineFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="line-faults" role="alert">
      {faults.slice(0, SHOWN).map(({ line, detail }) => (
        <li key={`${line} ${detail}`}>
          {line === null ? '' : <strong>{t.line(line)}: </strong>}
          {detail}
        </li>
      ))}
      {faults.length > SHOWN ? <li>{t.moreFaults(faults.length - SHOWN)}</li> : null}
    </ul>
  );
}

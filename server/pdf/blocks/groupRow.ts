import type { Sheet } from '../tag/sheet.ts';
import type { Row } from '../tag/tableRow.ts';
import { colour, columns, styles } from '../theme.ts';

/** The grey row across a table that names the group below it. */
export function groupRow(sheet: Sheet, title: string, span: number): Row {
  const text = sheet.type.set(title, { ...styles.smallStrong, colour: colour.heading }, columns(12));
  return { kind: 'group', padding: 3.6, cells: [{ header: 'Row', span, indent: 7, texts: [text] }] };
}

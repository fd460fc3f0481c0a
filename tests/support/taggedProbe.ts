import { createDocument, finish } from '../../server/pdf/tag/reportDocument.ts';
import { type Role, Sheet } from '../../server/pdf/tag/sheet.ts';
import { styles } from '../../server/pdf/theme.ts';
import { createPress, Typesetter } from '../../server/pdf/type/typesetter.ts';

const press = createPress();

/** A one-page PDF without fault, to which a test may add one: a heading, a paragraph, a bookmark. */
export function probePdf(addFault: (sheet: Sheet) => void = () => {}): Promise<Uint8Array<ArrayBuffer>> {
  const doc = createDocument({
    title: 'A & B <probe>',
    subject: 'Probe',
    lang: 'en',
    day: '2026-01-15',
    producer: 'Plumbline',
  });
  const sheet = new Sheet(doc, new Typesetter(press));
  sheet.addPage();
  doc.outline.addItem('Probe', { fit: true, expanded: true });
  write(sheet, 'H1', 'A heading');
  write(sheet, 'P', 'A paragraph');
  addFault(sheet);
  return finish(doc);
}

/** Writes a line in an element of this role, whatever the role is called. */
export function write(sheet: Sheet, role: string, text: string, parent = sheet.root): void {
  const set = sheet.type.set(text, styles.body, 300);
  sheet.tagged(parent, role as Role, () => sheet.show(set, 60, sheet.y));
  sheet.y += 20;
}

/** Overwrites bytes by as many others, so that the file stays whole. */
export function overwrite(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (from.length !== to.length) throw new Error('The replacement must be as long as what it replaces');
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(from, 0, 'latin1');
  if (at < 0) throw new Error(`The file does not hold ${from}`);
  copy.write(to, at, 'latin1');
  return copy;
}

import { parse } from 'csv-parse/sync';
import { onceOf } from '../../storage/invitations.ts';
import { addressFault } from '../wire/addressFault.ts';

export interface ListedAddress {
  readonly email: string;
  /** As it is told from others: storage/invitations.ts. */
  readonly once: string;
}

export interface AddressList {
  /** Each once, in the order of the list. */
  readonly addresses: readonly ListedAddress[];
  /** Lines that repeated an earlier one. */
  readonly repeated: number;
  /** "line 7: …"; never with what stands in the line. */
  readonly faults: readonly string[];
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const MAIL_COLUMN = /^e?mail(address|adresse)?$/;

/**
 * A list as people have them: one address on each line, or a table from a spreadsheet with commas, semicolons or tabs, with
 * or without a first line that names the columns.
 */
export function readAddressList(csv: string): AddressList {
  const rows = readRows(csv);
  if (typeof rows === 'string') return { addresses: [], repeated: 0, faults: [rows] };
  const { column, body } = withoutHeader(rows);
  const faults: string[] = [];
  const found = new Map<string, ListedAddress>();
  let repeated = 0;
  for (const { line, cells } of body) {
    for (const read of column === undefined ? anywhere(cells, body.length === 1) : inColumn(cells, column)) {
      const fault = 'fault' in read ? read.fault : addressFault(read.email);
      if (fault !== undefined) {
        faults.push(`line ${line}: ${fault}`);
      } else if ('email' in read) {
        const once = onceOf(read.email);
        if (found.has(once)) repeated += 1;
        else found.set(once, { email: read.email, once });
      }
    }
  }
  if (found.size === 0 && faults.length === 0) faults.push('holds no address');
  return { addresses: [...found.values()], repeated, faults };
}

type Read = { readonly email: string } | { readonly fault: string };

function inColumn(cells: readonly string[], column: number): readonly Read[] {
  const email = bare(cells[column] ?? '');
  return [email === '' ? { fault: 'has no address in the column for it' } : { email }];
}

/** Without a named column, the cell with an @. Several on one line can only be meant where it is the only line. */
function anywhere(cells: readonly string[], isOnlyLine: boolean): readonly Read[] {
  const emails = cells.filter((cell) => cell.includes('@')).map(bare);
  if (emails.length === 0) return [{ fault: 'has no @, so it holds no address' }];
  if (emails.length > 1 && !isOnlyLine)
    return [
      { fault: 'holds more than one address. Put each on a line of its own, or call one column e-mail' },
    ];
  return emails.map((email) => ({ email }));
}

/** `Anna Roe <anna@clinic.example>`, as mail programs copy it, is the address in it. */
function bare(cell: string): string {
  return (/<([^<>]*)>\s*$/.exec(cell)?.[1] ?? cell).trim().normalize('NFC');
}

function withoutHeader(rows: readonly Row[]): {
  readonly column: number | undefined;
  readonly body: readonly Row[];
} {
  const [first, ...rest] = rows;
  if (first === undefined || first.cells.some((cell) => cell.includes('@')))
    return { column: undefined, body: rows };
  const names = first.cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  const column = names.findIndex((name) => MAIL_COLUMN.test(name));
  if (column >= 0) return { column, body: rest };
  // A table has more than one column; a single word alone on the first line is a slip, and is told of as one.
  return { column: undefined, body: first.cells.length > 1 ? rest : rows };
}

/** The rows with something in them, or what is wrong with the whole. */
function readRows(sent: string): readonly Row[] | string {
  const csv = sent.replace(/\r\n?/g, '\n');
  try {
    const records = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { lines: number } }[];
    return records
      .map(({ record, info }) => ({ line: info.lines, cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    const mailboxes = readMailboxes(csv);
    if (mailboxes !== undefined) return mailboxes;
    // The message of the error quotes the line.
    const line = (error as { lines?: unknown }).lines;
    const where = typeof line === 'number' ? `line ${line}: ` : '';
    return `${where}a quotation mark is opened and never closed`;
  }
}

const hasAt = (text: string) => text.includes('@');

/** `"Roe, Anna" <anna@clinic.example>` on every line, as mail programs copy it, is no CSV. */
function readMailboxes(csv: string): readonly Row[] | undefined {
  const lines = csv.split('\n').map((text, at) => ({ line: at + 1, text }));
  const rows = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ line, text }) => ({ line, cells: text.match(/<[^<>]*>/g)?.filter(hasAt) ?? [] }));
  return rows.every(({ cells }) => cells.length > 0) ? rows : undefined;
}

/** The one of the three that stands most often in the first line that has any. */
function delimiterOf(csv: string): string {
  for (const line of csv.split('\n', 1_000)) {
    const counts = [',', ';', '\t'].map((mark) => [line.split(mark).length - 1, mark] as const);
    const [most = 0, mark = ','] = counts.sort(([a], [b]) => b - a)[0] ?? [];
    if (most > 0) return mark;
  }
  return ',';
}

export interface ListPreview {
  /** Different addresses in the list. */
  readonly addresses: number;
  /** Addresses that stand in it more than once. */
  readonly duplicates: number;
  /** Numbers of the lines, from 1, in which no address could be found. */
  readonly faults: readonly number[];
}

const ADDRESS = /^[^\s@<>"(),;:\\[\]]{1,64}@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\]]+$/u;
const HEADER = /^(e-?mail|mail)(.?address)?$/i;

/** What separates the cells: whatever the first line has most of. */
function separatorOf(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}

const cellsOf = (line: string, separator: string): readonly string[] =>
  line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

/**
 * A first look at a pasted list while it is being typed: how many addresses, which lines need mending. The server reads
 * it again and has the last word.
 */
export function previewList(text: string): ListPreview {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const separator = separatorOf(lines[first] ?? '');
  const column = cellsOf(lines[first] ?? '', separator).findIndex((cell) => HEADER.test(cell));
  const seen = new Map<string, number>();
  const faults: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || (index === first && column >= 0)) continue;
    const cells = cellsOf(line, separator);
    const address = column >= 0 ? cells[column] : cells.find((cell) => cell.includes('@'));
    if (address === undefined || !ADDRESS.test(address)) faults.push(index + 1);
    else seen.set(address.toLowerCase(), (seen.get(address.toLowerCase()) ?? 0) + 1);
  }
  const duplicates = [...seen.values()].filter((count) => count > 1).length;
  return { addresses: seen.size, duplicates, faults };
}

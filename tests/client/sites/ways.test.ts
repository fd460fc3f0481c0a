import { linkGroups } from '../../../client/features/sites/print/linkGroups.ts';
import { lineFaults } from '../../../client/features/sites/ways/lineFaults.ts';
import { linksCsv } from '../../../client/features/sites/ways/linksCsv.ts';
import { previewList } from '../../../client/features/sites/ways/readList.ts';
import { qrShape } from '../../../client/ui/qrShape.ts';
import { readQr } from '../../support/readQr.ts';

const link = `https://plumbline.example/respond#${'aB3-_x'.repeat(7)}z`;

test('a pasted list is looked at line by line: addresses, doubles, lines to mend', () => {
  const text = 'ada@example.org\n\n bo@example.org \nnobody\nADA@example.org\ncy@example\n';
  expect(previewList(text)).toEqual({ addresses: 2, duplicates: 1, faults: [4, 6] });
});

test.each([
  ['commas', 'name,e-mail,ward\nAda,ada@example.org,3\nBo,,3\n'],
  ['semicolons', 'Name;E-Mail\n"Ada";"ada@example.org"\nBo;none\n'],
  ['tabs', 'e-mail\tward\nada@example.org\t3\n\t4\n'],
])('a table with %s is read by its column', (_, text) => {
  expect(previewList(`\uFEFF${text}`)).toEqual({ addresses: 1, duplicates: 0, faults: [3] });
});

test('an empty list holds nothing', () => {
  expect(previewList('')).toEqual({ addresses: 0, duplicates: 0, faults: [] });
});

test('the findings of the server name their lines, in the pointer or in the sentence', () => {
  const errors = [
    { pointer: '/csv/4', detail: 'is no address' },
    { pointer: '/csv', detail: 'line 12: is no address' },
    { pointer: '/csv', detail: 'holds no address' },
  ];
  const problem = { slug: 'answers-invalid', title: '', status: 422, detail: null, id: null, errors };
  expect(lineFaults({ kind: 'refused', problem, retryAfterSeconds: null })).toEqual([
    { line: 4, detail: 'is no address' },
    { line: 12, detail: 'is no address' },
    { line: null, detail: 'holds no address' },
  ]);
});

test('S9: no cell of the saved links is a formula', () => {
  const csv = linksCsv([{ email: '=cmd|x@example.org', link }]);
  expect(csv).toBe(`"e-mail","link"\r\n"'=cmd|x@example.org","${link}"\r\n`);
});

test('the printed parts of a link, typed one after the other, are the link', () => {
  const [address, groups] = linkGroups(link);
  expect(address + groups.join('')).toBe(link);
  expect(groups.every((group) => group.length <= 4)).toBe(true);
  expect(linkGroups('https://plumbline.example/')).toEqual(['https://plumbline.example/', []]);
});

test('the drawn code reads as the link', () => {
  const { size, path } = qrShape(link);
  const scale = 6;
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = 0; row < scale; row += 1) {
      for (let column = 0; column < Number(width) * scale; column += 1) {
        const at = ((Number(y) * scale + row) * size * scale + Number(x) * scale + column) * 4;
        pixels.fill(0, at, at + 3);
      }
    }
  }
  expect(readQr(pixels, size * scale, size * scale)).toBe(link);
});

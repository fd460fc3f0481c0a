import { setBalanced } from '../../../../server/pdf/type/balance.ts';
import { inDrawingOrder } from '../../../../server/pdf/type/showLine.ts';
import {
  createForgetfulPress,
  createPress,
  Typesetter,
  widthOf,
} from '../../../../server/pdf/type/typesetter.ts';

const style = { weight: 'regular', size: 10, leading: 13, colour: '#000000' } as const;
const press = createPress();
const linesOf = (text: string, width: number): string[] =>
  new Typesetter(press)
    .setTyped(text, style, width)
    .lines.map((line) => line.pieces.map((piece) => piece.text).join(''));

test('lines break at spaces, none is wider than its column, and no word is lost', () => {
  const text =
    'Clear and transparent protocols need to be in place before they are willing to refer. '.repeat(5);
  const set = new Typesetter(press).set(text, style, 120);
  expect(widthOf(set)).toBeLessThanOrEqual(120.01);
  expect(linesOf(text, 120).join(' ')).toBe(text.trim());
});

test('a word wider than its column is parted between letters, and nothing of it is lost', () => {
  const word = 'Wm'.repeat(150);
  const lines = linesOf(word, 90);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.join('')).toBe(word);
  expect(widthOf(new Typesetter(press).setTyped(word, style, 90))).toBeLessThanOrEqual(90.01);
});

test('an address is parted after its own signs first', () => {
  const lines = linesOf('https://example.org/handbook/protocols/confidentiality-and-security', 130);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/.-]$/);
});

test('the work grows with the length of an unbroken word, not with its square', () => {
  const shaped = (length: number): number => {
    const own = createForgetfulPress();
    const face = own.shelf.face('sans-regular');
    const layout = face.font.layout.bind(face.font);
    let letters = 0;
    face.font.layout = (text, ...rest) => {
      letters += text.length;
      return layout(text, ...rest);
    };
    new Typesetter(own).setTyped('ab'.repeat(length / 2), style, 200);
    return letters;
  };
  expect(shaped(20_000)).toBeLessThanOrEqual(2.1 * shaped(10_000));
});

test('right-to-left words stand from right to left, numbers within them from left to right', () => {
  const [line] = new Typesetter(press).setTyped('אב גד 24/7', style, 400).lines;
  const drawn = inDrawingOrder(line!).map((piece) => piece.text);
  expect(line!.base).toBe(1);
  expect(drawn.join('')).toBe('24/7 גד אב');
});

test('an Arabic name within a Latin line keeps its place', () => {
  const [line] = new Typesetter(press).setTyped('Clinic مركز الصحة Berlin', style, 400).lines;
  expect(
    inDrawingOrder(line!)
      .map((piece) => piece.text)
      .join(''),
  ).toBe('Clinic الصحة مركز Berlin');
});

test('characters that no font has are printed as one visible sign per run, and named', () => {
  const typesetter = new Typesetter(press);
  const [line] = typesetter.setTyped('A 漢字 B', style, 400).lines;
  expect(line!.pieces.map((piece) => piece.text).join('')).toBe('A (?) B');
  expect([...typesetter.missing]).toEqual([0x6f22, 0x5b57]);
});

test('no glyph of any line is the empty box', () => {
  const text = 'Ünïcode Ω Ж ệ 😀 العربية עברית 漢 \u0007\u200b\ufe0f\ud800 ½ → ≥ “q” …';
  const { lines } = new Typesetter(press).setTyped(text, style, 300);
  const glyphs = lines.flatMap((line) => line.pieces).flatMap((piece) => piece.shaped.glyphs);
  expect(glyphs.filter((glyph) => glyph.id === 0)).toEqual([]);
});

test('what people typed never enters the cache that documents share', () => {
  const own = createPress();
  const typesetter = new Typesetter(own);
  typesetter.set('Printed words', style, 300);
  const before = own.words!.size;
  typesetter.setTyped('A private remark', style, 300);
  expect(own.words!.size).toBe(before);
});

test('the shared cache is bounded', () => {
  const own = createPress();
  const typesetter = new Typesetter(own);
  for (let start = 0; start < 20_000; start += 1000) {
    const words = Array.from({ length: 1000 }, (_, index) => `w${start + index}`).join(' ');
    typesetter.set(words, style, 400);
  }
  expect(own.words!.size).toBeLessThanOrEqual(8000);
});

test('a balanced headline keeps its words whole and its numbers with what they count', () => {
  const headline = { ...style, size: 36, leading: 42 };
  const text = 'Self-assessment: consensus of 6 people';
  const { lines } = setBalanced(new Typesetter(press), text, headline, 380);
  const shown = lines.map((line) => line.pieces.map((piece) => piece.text).join(''));
  expect(shown.join(' ').replaceAll('\u00a0', ' ')).toBe(text);
  expect(shown.some((line) => line.endsWith('6'))).toBe(false);
});

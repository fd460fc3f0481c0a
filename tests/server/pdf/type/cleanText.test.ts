import { cleanText, paragraphsOf } from '../../../../server/pdf/type/cleanText.ts';

test('marks that turn the direction of what follows are taken out, so that a line says what it holds', () => {
  expect(cleanText('safe\u202egpj.exe')).toBe('safegpj.exe');
});

test('control characters, half characters and stacks of marks do not reach a font', () => {
  expect(cleanText('a\u0000\u001b[31mb')).toBe('a[31mb');
  expect(cleanText('a\ud800b')).toBe('a\ufffdb');
  expect([...cleanText(`x${'\u0323'.repeat(500)}`)].length).toBeLessThan(12);
});

test('joiners stay, because Persian spelling needs them', () => {
  expect(cleanText('می\u200cخواهم')).toBe('می\u200cخواهم');
});

test('typed lines are paragraphs; empty ones only part them', () => {
  expect(paragraphsOf('one\r\n\r\n  two\u2028three')).toEqual(['one', 'two', 'three']);
});

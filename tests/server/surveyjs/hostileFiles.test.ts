import { readFileSync } from 'node:fs';
import { faultsIn, inBrokenFolder } from '../../support/brokenInstruments.ts';

const file = 'small-survey/v1/survey.json';
const original = readFileSync(`tests/fixtures/instruments/${file}`);

const comment = (at: number) => ({ type: 'comment', name: `more-${at}`, title: 'More', maxLength: 10 });

/** The survey with a comment inside so many panels. Written as text: JSON.stringify would exhaust the stack itself. */
function nested(panels: number): string {
  const survey = JSON.parse(original.toString()) as { pages: { elements: unknown[] }[] };
  survey.pages[0]!.elements.push('DEEP');
  const open = Array.from({ length: panels }, (_, at) => `{"type":"panel","name":"p-${at}","elements":[`);
  const deep = `${open.join('')}${JSON.stringify(comment(0))}${']}'.repeat(panels)}`;
  return JSON.stringify(survey).replace('"DEEP"', deep);
}

function withComments(count: number): string {
  const survey = JSON.parse(original.toString()) as { pages: { elements: unknown[] }[] };
  survey.pages[0]!.elements.push(...Array.from({ length: count }, (_, at) => comment(at)));
  return JSON.stringify(survey);
}

const faultsWith = (text: string | Uint8Array) => inBrokenFolder([{ file, text }], faultsIn);

test.each([9, 1_000, 5_000])(
  '%d panels in each other are a fault with a place, not a crash',
  async (panels) => {
    const [fault, ...others] = await faultsWith(nested(panels));
    expect(fault).toMatchObject({
      file,
      path: expect.stringMatching(/^\/pages\/0\/elements\/2(\/elements\/0)+/),
    });
    expect(fault!.message).toContain('more than 20 levels deep');
    expect(fault!.mend).toContain('beside each other');
    expect(others).toEqual([]);
  },
);

test('six panels in each other are still read', async () => {
  expect(await faultsWith(nested(6))).toEqual([]);
});

test('a survey may have 300 questions and panels, but not 301', async () => {
  const own = 4;
  expect(await faultsWith(withComments(300 - own))).toEqual([]);
  const [fault] = await faultsWith(withComments(301 - own));
  expect(fault).toMatchObject({ file, path: '/pages', message: 'The survey has 301 questions and panels.' });
});

test('a file that is not UTF-8 is refused instead of read with wrong letters', async () => {
  const text = original.toString().replace('"title": "', '"title": "Ä ');
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const bytes = Buffer.from(encoding === 'utf16le' ? `\ufeff${text}` : text, encoding);
    expect(await faultsWith(bytes)).toEqual([
      {
        file,
        path: '',
        message: 'The file is not encoded in UTF-8.',
        mend: expect.stringContaining('UTF-8'),
      },
    ]);
  }
});

test('a byte order mark, which some editors write, does no harm', async () => {
  expect(await faultsWith(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), original]))).toEqual([]);
});

test.each([
  'another-survey',
  'small-survey/v2',
  'small-survey/v1/locales',
  'small-survey/v1/examples/x.json',
])('a symbolic link is refused, not passed over: %s', async (link) => {
  const faults = await inBrokenFolder([{ file: link, link: '/tmp' }], faultsIn);
  expect(faults).toEqual([
    {
      file: link,
      path: '',
      message: expect.stringContaining('symbolic link'),
      mend: expect.stringContaining('themselves'),
    },
  ]);
});

test('files for readers and for tools may lie everywhere', async () => {
  const names = ['README.md', 'LICENSE', '.gitkeep', 'small-survey/LICENSE', 'small-survey/v1/.DS_Store'];
  expect(
    await inBrokenFolder(
      names.map((name) => ({ file: name, text: 'x' })),
      faultsIn,
    ),
  ).toEqual([]);
});

test.each([
  [
    'a quarter of a million wrong sources',
    'evidence.json',
    `{"entries":[${'0,'.repeat(250_000)}0]}`,
    249_901,
  ],
  ['thousands of keys that every object has', file, `[${'{"__proto__":0},'.repeat(5_000)}0]`, 4_900],
])('%s are summed up, not listed', async (_, name, text, rest) => {
  const faults = (await inBrokenFolder([{ file: name, text }], faultsIn)).filter((one) => one.file === name);
  expect(faults).toHaveLength(101);
  expect(faults.at(-1)!.message).toBe(`${rest} further faults are not listed.`);
});

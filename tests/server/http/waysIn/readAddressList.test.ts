import { readAddressList } from '../../../../server/http/waysIn/readAddressList.ts';
import { addressFault } from '../../../../server/http/wire/addressFault.ts';
import { Email } from '../../../../server/http/wire/email.ts';

const emails = (csv: string) => readAddressList(csv).addresses.map(({ email }) => email);
const both = ['anna@clinic.example', 'ben@clinic.example'];

test.each([
  ['one on each line', 'anna@clinic.example\nben@clinic.example\n'],
  [
    'lines of Windows, with a mark at the start and blank lines',
    '\uFEFFanna@clinic.example\r\n\r\n  ben@clinic.example\r\n\r\n',
  ],
  ['lines of an old Mac', 'anna@clinic.example\rben@clinic.example'],
  ['a header alone', 'E-Mail\nanna@clinic.example\nben@clinic.example'],
  ['a table with commas', 'Name,E-mail,Role\nAnna,anna@clinic.example,nurse\nBen,ben@clinic.example,doctor'],
  ['a table with semicolons', 'Name;Mail\n"Roe; Anna";anna@clinic.example\nBen;ben@clinic.example'],
  ['a table with tabs', 'Name\temail address\nAnna\tanna@clinic.example\nBen\tben@clinic.example'],
  ['a header in another language', 'Name;E-Mail-Adresse\nAnna;anna@clinic.example\nBen;ben@clinic.example'],
  ['no header', 'Anna,anna@clinic.example\nBen,ben@clinic.example'],
  ['a header without a name for the column', 'Who,Contact\nAnna,anna@clinic.example\nBen,ben@clinic.example'],
  ['quoted cells with line breaks', '"Roe\nAnna","anna@clinic.example"\n"Ben","ben@clinic.example"'],
  ['what a mail program copies', 'Anna Roe <anna@clinic.example>; Ben <ben@clinic.example>'],
  ['what a mail program copies, by line', '"Roe, Anna" <anna@clinic.example>\nBen "B" <ben@clinic.example>'],
])('%s', (_name, csv) => {
  expect(readAddressList(csv)).toMatchObject({ faults: [], repeated: 0 });
  expect(emails(csv)).toEqual(both);
});

test('an address stands once, however it is typed', () => {
  const read = readAddressList(
    'anna@clinic.example\nAnna@Clinic.example\nben@clinic.example\nanna@clinic.example',
  );
  expect([read.addresses.length, read.repeated]).toEqual([2, 2]);
  expect(read.addresses[0]).toEqual({ email: 'anna@clinic.example', once: 'mail:anna@clinic.example' });
});

test('every fault is told by its line at once, and nothing of the line', () => {
  const secret = 'canary';
  const csv = [
    'Name;E-mail',
    'Anna;anna@clinic.example',
    `${secret};`,
    `B;${secret}`,
    `C;${secret}@`,
    `D;@${secret}.example`,
    `E;${secret}@host`,
    `F;=${secret}@host.example`,
    `G;${secret} roe@host.example`,
    `H;${secret}@ho_st.example`,
    `I;${'x'.repeat(65)}@host.example`,
    `J;${secret}..roe@host.example`,
    `K;ann\u0101@host.example`,
    `L;${'x'.repeat(60)}@${'y.'.repeat(99)}example`,
  ].join('\n');
  const { faults, addresses } = readAddressList(csv);
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(
    Array.from({ length: 12 }, (_, at) => `line ${at + 3}`),
  );
  expect(faults.join()).not.toContain(secret);
  expect(addresses).toHaveLength(1);
});

test('what cannot be meant is asked about', () => {
  expect(readAddressList('a@x.example,b@x.example\nc@x.example,d@x.example').faults).toHaveLength(2);
  expect(readAddressList('Anna\nanna@clinic.example').faults).toEqual([
    'line 1: has no @, so it holds no address',
  ]);
  for (const nothing of ['', '\n\n', ' , , \n', 'E-mail', 'Name,E-mail\n'])
    expect(readAddressList(nothing).faults).toEqual(['holds no address']);
  expect(readAddressList('"anna@clinic.example\nben@clinic.example').faults).toEqual([
    expect.stringMatching(/^line \d: a quotation mark is opened/),
  ]);
});

test('the line of a fault is the one that an editor shows', () => {
  expect(readAddressList('\n\nanna@clinic.example\r\n\r\nwrong\r\n').faults[0]).toMatch(/^line 5: /);
});

test('addresses as they are given out pass, with a host in any script', () => {
  for (const address of [
    'a@b.co',
    "o'brien+survey@nhs.example",
    'first.last@mail.clinic.example',
    '_team@clinic.example',
    'anna@bücher.example',
    'anna@診療所.example',
    '1@2.museum',
  ])
    expect([address, addressFault(address)]).toEqual([address, undefined]);
  for (const address of [
    'a@1.2.3.4',
    'a@[1.2.3.4]',
    'a@b',
    'a@-b.example',
    '.a@b.example',
    'a.@b.example',
    '"a"@b.example',
  ])
    expect([address, addressFault(address)]).not.toEqual([address, undefined]);
});

test.each([
  'anna@clinic.example',
  'anna.o+x@klinik-süd.example',
  'änna@clinic.example',
  '=anna@clinic.example',
  'an..na@clinic.example',
  'anna@clinic',
  'anna@clinic.1',
])('%s is judged for an account as in a list', (address) => {
  expect(Email.safeParse(address).success).toBe(addressFault(address) === undefined);
});

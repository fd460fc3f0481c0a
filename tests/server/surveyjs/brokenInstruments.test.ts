import { checkInstruments } from '../../../scripts/checkInstruments.ts';
import { wordingOf } from '../../../server/core/instrument/wordingOf.ts';
import { readInstruments } from '../../../server/surveyjs/readInstruments.ts';
import {
  brokenCaseNames,
  faultsIn,
  inBrokenFolder,
  readBrokenCase,
} from '../../support/brokenInstruments.ts';
import { smallParts } from '../../support/fixtureInstruments.ts';

test.each(await brokenCaseNames())('refuses %s, naming file, place and mend', async (name) => {
  const { patches, refusal } = await readBrokenCase(name);
  const faults = await inBrokenFolder(patches, faultsIn);
  expect(faults).toContainEqual({
    file: refusal.file,
    path: refusal.path,
    message: expect.stringContaining(refusal.message),
    mend: expect.stringContaining(refusal.mend),
  });
});

test('lists the faults of all files and all instruments at once', async () => {
  const names = ['no-licence', 'gate-without-action', 'html-question', 'two-actions-only'];
  const cases = await Promise.all(names.map(readBrokenCase));
  const faults = await inBrokenFolder(
    cases.flatMap((one) => one.patches),
    faultsIn,
  );
  const files = new Set(faults.map((fault) => fault.file));
  expect([...files].sort()).toEqual([
    'small-checklist/v1/actions.json',
    'small-survey/v1/scoring.json',
    'small-survey/v1/survey.json',
  ]);
});

test('the command prints every fault and fails, or names what it read', async () => {
  const { patches } = await readBrokenCase('no-licence');
  const broken = await inBrokenFolder(patches, (root) => checkInstruments(root, smallParts));
  expect(broken.code).toBe(1);
  expect(broken.text).toContain('small-survey/v1/scoring.json /rights/licence: This is missing.');
  const sound = await checkInstruments('tests/fixtures/instruments', smallParts);
  expect(sound.code).toBe(0);
  expect(sound.text).toMatch(/small-survey@1: 8 items, sha256 [0-9a-f]{64}/);
});

test('a whole translation passes', async () => {
  const { instruments } = await readInstruments('tests/fixtures/instruments', smallParts);
  const survey = instruments.find((one) => one.id === 'small-survey')!.survey;
  const translated = Object.fromEntries([...wordingOf(survey).keys()].map((key) => [key, `(de) ${key}`]));
  expect(translated).toMatchObject({
    'survey.title': expect.anything(),
    'patients.page-title': expect.anything(),
    'role.choices.manager': expect.anything(),
    'patients.columns.dk': expect.anything(),
    'training-aimed.text': expect.anything(),
  });
  const patch = { file: 'small-survey/v1/locales/de.json', text: JSON.stringify(translated) };
  expect(await inBrokenFolder([patch], faultsIn)).toEqual([]);
});

test('the hash follows the meaning, not the blanks: layout leaves it, a changed word moves it', async () => {
  const hashOf = async (root: string) =>
    (await readInstruments(root, smallParts)).instruments.map((one) => one.hash);
  const title = { file: 'small-survey/v1/survey.json', at: '/title' };
  const original = await hashOf('tests/fixtures/instruments');
  expect(await inBrokenFolder([{ ...title, value: 'Small survey' }], hashOf)).toEqual(original);
  const [checklist, pulse, survey] = await inBrokenFolder([{ ...title, value: 'Another title' }], hashOf);
  expect([checklist, pulse]).toEqual(original.slice(0, 2));
  expect(survey).not.toBe(original[2]);
});

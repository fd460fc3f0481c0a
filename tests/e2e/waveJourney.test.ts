import { mkdirSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { besideServer } from './besideServer.ts';
import { aboutYou } from './journey.ts';
import { findings } from './look.ts';
import { inBrowser, type NewPage } from './openBrowser.ts';
import type { ProductServer } from './productServer.ts';
import { answerToReview, leftOnDevice, sendAnswers, start, thanked } from './respondJourney.ts';
import { until } from './until.ts';

/** Twelve people as a small team has them; the second word is the answer to "Do you treat clients?". */
const TEAM: readonly (readonly [string, 'Yes' | 'No'])[] = [
  ...Array.from({ length: 6 }, () => ['Clinician', 'Yes'] as const),
  ['Team or service manager', 'Yes'],
  ...Array.from({ length: 4 }, () => ['Administration or reception', 'No'] as const),
  ['Other', 'No'],
];

const STAFF = {
  Clinicians: 6,
  'Team and service managers': 1,
  'Administration and reception': 4,
  Others: 1,
} as const;

const printedLink = (product: ProductServer): Promise<string> =>
  until(() => /http\S+\/set-up#\S+/.exec(product.printed())?.[0]);

/** The lead's first minutes: an account from the printed link, and the site. */
async function setUpOrganisation(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill('Maria Ortega');
  await page.getByLabel('Name of your organisation').fill('Northern Trust');
  await page.getByLabel('E-mail address').fill('maria@clinic.example');
  await page.getByLabel('Password', { exact: true }).fill('nine wet dogs at dawn');
  await page.getByRole('button', { name: 'Make the account and go on' }).click();
  await page.getByRole('heading', { name: 'Add your first site' }).waitFor();
  await page.getByLabel('Name of the site').fill('Harbour Street Clinic');
  await page.getByLabel('What kind of service is it?').selectOption({ label: 'Community mental health' });
  await page.getByRole('button', { name: 'Add a site' }).click();
  await page.getByText('Harbour Street Clinic is added.').waitFor();
}

/** Opens a wave with what the form proposes, and gives the link that the lead would copy. */
async function openWave(page: Page): Promise<string> {
  await page.getByRole('link', { name: /^Open the first wave/ }).click();
  await page.getByRole('heading', { name: 'Open a wave' }).waitFor();
  for (const [role, count] of Object.entries(STAFF))
    await page.getByLabel(role, { exact: true }).fill(String(count));
  await page.getByText('12 people in total').waitFor();
  await page.getByRole('radio', { name: 'Preparing it' }).check();
  await page.getByLabel('Not chosen yet').check();
  await page.getByRole('button', { name: 'Open the wave', exact: true }).click();
  await page.getByText('The wave is open. Now let people in.').waitFor();
  return page.getByRole('textbox', { name: 'Link to the survey' }).inputValue();
}

interface Person {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** One of the team on a device of their own, from the link to the last look before sending. */
async function answer(newPage: NewPage, link: string, index: number, offline = false): Promise<Person> {
  const person = await newPage();
  const { page, context } = person;
  const [role, treats] = TEAM[index]!;
  await page.goto(link);
  await start(page, index % 3 === 0 ? 'Others use it too' : 'Only I use it');
  await aboutYou(page, role, treats);
  if (offline) await context.setOffline(true);
  await answerToReview(page, 1 + (index % 5));
  await sendAnswers(page);
  return person;
}

async function leave({ page, context, complaints }: Person): Promise<void> {
  expect(await thanked(page)).toMatch(/^[0-9A-Z-]{19}$/);
  expect(await leftOnDevice(page)).toEqual([]);
  expect(complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  await context.close();
}

const waiting = ({ page }: Person) =>
  page.getByText('We send your answers as soon as you are back online').waitFor();

inBrowser('a service assesses itself with its staff', (newPage, product) => {
  beforeAll(() => {
    mkdirSync('artifacts', { recursive: true });
  });

  test('from the printed set-up link over twelve people, two of them offline for a while, to the closed wave and its outcome', async () => {
    const lead = await newPage();
    const { page } = lead;
    await setUpOrganisation(page, await printedLink(product()));
    const link = await openWave(page);
    const wave = page.url();

    for (let first = 0; first < 10; first += 2) {
      const pair = await Promise.all([first, first + 1].map((index) => answer(newPage, link, index)));
      for (const person of pair) await leave(person);
    }
    await page.reload();
    await page.getByText('At least 10 of 12 have answered').waitFor();
    expect(await page.getByText('The wave is open. Now let people in.').count()).toBe(0);

    // The manager comes back before closing, the last colleague only after it: both had begun in time.
    const manager = await answer(newPage, link, 10, true);
    const colleague = await answer(newPage, link, 11, true);
    await waiting(manager);
    await waiting(colleague);
    await manager.context.setOffline(false);
    await leave(manager);

    await page.getByRole('button', { name: 'Close now' }).click();
    await page.getByRole('button', { name: 'Close the wave' }).click();
    await page.getByText('The wave is closed.').first().waitFor();
    await page.screenshot({ path: 'artifacts/wave-closed-1280.png', fullPage: true });
    expect(await findings(page)).toEqual([]);

    const late = await newPage();
    await late.page.goto(link);
    await late.page.getByRole('heading', { name: 'This survey has closed' }).waitFor();
    await late.context.close();
    await colleague.context.setOffline(false);
    await leave(colleague);

    expect(await stored(product(), wave)).toBe(12);

    await passADay(product(), wave);
    await page.reload();
    await page.locator('.response-words').first().waitFor();
    await page.screenshot({ path: 'artifacts/wave-computed-1280.png', fullPage: true });
    expect(await page.locator('.response-words').first().innerText()).toContain(
      'All 12 expected staff answered',
    );
    expect(await findings(page)).toEqual([]);
    expect(lead.complaints).toEqual([]);
    await lead.context.close();
  });
});

const idOf = (waveAddress: string): string => /\/waves\/([^/?#]+)/.exec(waveAddress)?.[1] ?? '';

/** As if the day of grace were over: the times are moved back, and the worker takes up its job. */
async function passADay(server: ProductServer, waveAddress: string): Promise<void> {
  const _id = idOf(waveAddress);
  const long = 2 * 86_400_000;
  await besideServer(server, async ({ deps: { collections } }) => {
    const { opensAt, closesAt } = (await collections.waves.get(_id))!;
    await collections.waves.change({ _id }, { set: { opensAt: opensAt - long, closesAt: closesAt - long } });
    await collections.jobs.change({ _id: `computeWave:${_id}` }, { set: { dueAt: 0 } });
  });
  await until(() =>
    besideServer(server, async ({ deps }) => (await deps.collections.waves.get(_id))?.state === 'computed'),
  );
}

/** Answers that really lie in the store. */
async function stored(server: ProductServer, waveAddress: string): Promise<number> {
  const id = idOf(waveAddress);
  const all = await besideServer(server, ({ deps }) =>
    deps.collections.responses.find({ wave: id, state: 'stored' }, { limit: 50 }),
  );
  return new Set(all.map((one) => one._id)).size;
}

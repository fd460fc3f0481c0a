import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { findings } from './look.ts';
import { inBrowser } from './openBrowser.ts';
import type { ProductServer } from './productServer.ts';
import { until } from './until.ts';

const PHONE = { viewport: { width: 360, height: 740 } };
const PASSWORD = 'nine wet dogs at dawn';
const LOOKS = process.env['LOOKS'];

const printedLink = (product: ProductServer): Promise<string> =>
  until(() => /http\S+\/set-up#\S+/.exec(product.printed())?.[0]);

/** Waits for a page by its heading and has it judged: axe, and nothing wider than the phone. */
async function headed(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
  expect([name, await findings(page)]).toEqual([name, []]);
  if (LOOKS === undefined) return;
  mkdirSync(LOOKS, { recursive: true });
  await page.screenshot({ path: `${LOOKS}/members-${name.replace(/\W+/g, '-')}.png`, fullPage: true });
}

async function setUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill('Maria Ortega');
  await page.getByLabel('Name of your organisation').fill('Northern Trust');
  await page.getByLabel('E-mail address').fill('maria@clinic.example');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Make the account and go on' }).click();
  await page.getByRole('heading', { name: 'Add your first site' }).waitFor();
}

/** Opens one of the organisation's pages from its own. */
async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Maria Ortega', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Your account' })
    .getByRole('link', { name: 'Northern Trust' })
    .click();
  await headed(page, 'Northern Trust');
  await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await headed(page, name);
}

async function invite(page: Page, email: string): Promise<string> {
  const form = page.getByRole('form', { name: 'Invite somebody' });
  await form.getByLabel('E-mail address').fill('lena');
  await form.getByRole('button', { name: 'Invite' }).click();
  await form.getByText('Please enter an e-mail address').waitFor();
  await form.getByLabel('E-mail address').fill(email);
  await form.getByLabel('As what').selectOption({ label: 'Service lead' });
  await form.getByRole('button', { name: 'Invite' }).click();
  return await page.getByLabel('Link to join').inputValue();
}

/** Refusals are expected here, and the browser reports each. */
const unexpected = (complaints: readonly string[]) =>
  complaints.filter((one) => !/status of 4(01|04|10|22)/.test(one));

inBrowser('members of an organisation', (newPage, product) => {
  test('are invited, join, get another role and are signed out by it; the organisation is deleted and taken back', async () => {
    const admin = await newPage(PHONE);
    const lead = await newPage(PHONE);
    const { page } = admin;
    await setUp(page, await printedLink(product()));
    await open(page, 'Members');
    await page.getByText('So far it is you alone.').waitFor();
    const link = await invite(page, 'lena@clinic.example');
    await headed(page, 'Members');

    await lead.page.goto(link);
    await headed(lead.page, 'Join Northern Trust');
    await lead.page.getByLabel('Your name').fill('Lena Lead');
    await lead.page.getByLabel('Password', { exact: true }).fill('four calm owls at dusk');
    await lead.page.getByRole('button', { name: 'Make the account and join' }).click();
    await lead.page.waitForURL('**/home');
    await lead.page.goto('/account');
    await lead.page.goto(link);
    await headed(lead.page, 'This link no longer works');

    await page.reload();
    await page.getByText('lena@clinic.example').waitFor();
    expect(await page.getByText('Invited, not here yet').count()).toBe(0);
    await page.getByRole('button', { name: /^Change.*Lena/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('As what').selectOption({ label: 'Viewer' });
    expect(await findings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The role of Lena Lead is changed.').waitFor();
    await page.getByText('Viewer, all sites').waitFor();

    await lead.page.goto('/home');
    await lead.page.getByRole('heading', { name: 'Sign in' }).waitFor();

    await page.getByRole('button', { name: /^Remove.*Lena/ }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Invited, not here yet').waitFor();
    const back = await page.getByLabel('Link to join').inputValue();
    await lead.page.goto(back);
    await lead.page.getByRole('link', { name: 'Sign in to join' }).click();
    await lead.page.getByLabel('E-mail address').fill('lena@clinic.example');
    await lead.page.getByLabel('Password', { exact: true }).fill('four calm owls at dusk');
    await lead.page.getByRole('button', { name: 'Sign in' }).click();
    await lead.page.getByRole('button', { name: 'Join as Lena Lead' }).click();
    await lead.page.waitForURL('**/home');

    await settings(page);
    await open(page, 'Log');
    await page.getByText('Maria Ortega invited lena@clinic.example as lead').waitFor();
    // The log is written by the worker within seconds, and the page shows what it found when it was opened.
    await until(async () => {
      await page.reload();
      await headed(page, 'Log');
      return (await page.getByText('Maria Ortega took the organisation back').count()) > 0;
    });
    expect([unexpected(admin.complaints), unexpected(lead.complaints)]).toEqual([[], []]);
  }, 120_000);

  test('the operator makes an organisation, deletes it and takes it back', async () => {
    const { page, complaints } = await newPage(PHONE);
    await page.goto('/sign-in?next=/operator');
    await page.getByLabel('E-mail address').fill('maria@clinic.example');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await headed(page, 'Organisations');
    await page.getByLabel('Name', { exact: true }).fill('Island Service');
    await page.getByLabel('Address of its first admin').fill('ada@island.example');
    await page.getByRole('button', { name: 'Make it and invite the admin' }).click();
    await page.getByLabel('Link to join').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: /^Delete.*Island/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText(/deleted, gone for good on/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Island Service is back.').waitFor();
    expect(unexpected(complaints)).toEqual([]);
  }, 60_000);
});

/** Renamed and back, warned about the second factor, deleted and taken back. */
async function settings(page: Page): Promise<void> {
  await open(page, 'Settings');
  await page.getByText('you would lock yourself out').waitFor();
  await page.getByLabel('Name of the organisation').fill('Northern Trust');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await page.getByText('The name is saved.').waitFor();
  await page.getByRole('button', { name: 'Delete the organisation' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the organisation' }).click();
  await headed(page, 'Northern Trust is deleted');
  const address = page.url();
  await page.goto('/home');
  await page.goto(address);
  await headed(page, 'Northern Trust is deleted');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await headed(page, 'Settings');
}

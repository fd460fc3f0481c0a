import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { renewSetupLink } from '../../server/http/accounts/setupLink.ts';
import { appCode, seedAccount } from '../support/accounts.ts';
import { besideServer } from './besideServer.ts';
import { findings } from './look.ts';
import { inBrowser } from './openBrowser.ts';
import type { ProductServer } from './productServer.ts';

const EMAIL = 'maria@clinic.example';
const PASSWORD = 'nine wet dogs at dawn';

/** Refusals are expected here, and the browser reports each. */
const unexpected = (complaints: readonly string[]) =>
  complaints.filter((one) => !/status of 4(01|09|22)/.test(one));

async function setUpLink(product: ProductServer): Promise<string> {
  const link = await besideServer(product, ({ deps }) =>
    renewSetupLink({ ...deps, config: { publicUrl: product.origin } }, 'shell'),
  );
  return link ?? '';
}

async function headed(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name, exact: true }).first().waitFor();
  expect([name, await findings(page)]).toEqual([name, []]);
  await look(page, name);
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Maria Ortega' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).waitFor();
}

async function typeSignIn(page: Page, email = EMAIL, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A code counts once, so the next one has to be waited for; the app shows the coming one early enough. */
const nextCode = (secret: string, steps: number) => appCode(secret, Date.now() + steps * 30_000);

inBrowser('an account on a phone', (newPage, product) => {
  test('from the set-up link over a second factor to signing in with a code', async () => {
    const { page, complaints } = await newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(await setUpLink(product()));
    await headed(page, 'Set up this server');
    await setUp(page);
    const secret = await addSecondFactor(page);
    await signOut(page);

    await page.goto('/account');
    await headed(page, 'Sign in');
    expect(new URL(page.url()).search).toBe('?next=%2Faccount');
    await typeSignIn(page, EMAIL, 'not the password');
    await page.getByRole('alert').getByText('Address or password is not right.').waitFor();
    expect(await findings(page)).toEqual([]);
    await typeSignIn(page);
    await headed(page, 'One more step');
    await page.getByLabel('Code from the app').fill('000000');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('alert').getByText('This code is not right').waitFor();
    await page.getByLabel('Code from the app').fill(nextCode(secret, 1));
    await page.getByRole('button', { name: 'Go on' }).click();
    await headed(page, 'Your account');
    expect(await page.getByText('we ask for a code each time').count()).toBe(1);
    await refusedToLeave(page);
    expect(unexpected(complaints)).toEqual([]);
  });

  test('P8: takes its data away, is deleted, and leaves nothing to go back to', async () => {
    const { page, complaints } = await newPage({ viewport: { width: 360, height: 740 } });
    const { email } = await besideServer(product(), ({ deps }) => seedAccount({ deps }));
    await page.goto('/sign-in?next=//evil.example');
    await typeSignIn(page, email);
    await page.waitForURL('**/home');
    await page.goto('/account');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download my data' }).click();
    const file = await (await download).path();
    expect(JSON.parse(readFileSync(file, 'utf8')).person.email).toBe(email);
    await page.getByRole('button', { name: 'Delete my account …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
    expect(await findings(page)).toEqual([]);
    await look(page, 'delete');
    await dialog.getByRole('button', { name: 'Delete for good' }).click();
    await headed(page, 'Your account is deleted');
    await page.getByRole('button', { name: 'To the start page' }).click();
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    await page.goBack();
    await headed(page, 'Sign in');
    expect(unexpected(complaints)).toEqual([]);
  });

  test('asks nobody who they are where nobody has signed in, nor on pages that do not have to know', async () => {
    const { page, context, complaints } = await newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/session')) asked.push(page.url());
    });
    for (const path of ['/', '/assess', '/respond', '/withdraw', '/sign-in']) {
      await page.goto(path);
      await page.locator('h1').waitFor();
    }
    await page.goto('/home');
    await page.waitForURL(/\/sign-in\?next=%2Fhome/);
    await page.evaluate(() => localStorage.setItem('plumbline:signed-in', '1'));
    for (const path of ['/assess', '/respond', '/withdraw', '/unsubscribe']) {
      await page.goto(path);
      await page.locator('h1').waitFor();
    }
    expect(asked).toEqual([]);
    expect(complaints).toEqual([]);
    await page.goto('/assess');
    await page.getByRole('link', { name: 'Sites' }).click();
    await page.waitForURL(/\/sign-in/);
    expect(asked).toHaveLength(1);
    await context.close();
  });

  test('S18: the used link says so, and S8: no link leads away after signing in', async () => {
    const { page } = await newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`/set-up#${'A'.repeat(43)}`);
    await page.getByLabel('Your name').fill('Mallory');
    await page.getByLabel('Name of your organisation').fill('Other');
    await page.getByLabel('E-mail address').fill('mallory@clinic.example');
    await page.getByLabel('Password', { exact: true }).fill('four grey herons wading');
    await page.getByRole('button', { name: 'Make the account and go on' }).click();
    await headed(page, 'This link no longer works');
    await page.goto('/set-up');
    await headed(page, 'This address is not complete');
    await page.goto('/reset');
    await headed(page, 'A new password');
    await page.getByLabel('E-mail address').fill('nobody@clinic.example');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await headed(page, 'Please look into your mail');
  });
});

/** The only admin and operator cannot go, and is told what to do first. */
async function refusedToLeave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Delete my account …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await dialog.getByText('You are the only admin of Northern Trust.').waitFor();
  expect(await findings(page)).toEqual([]);
}

async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Maria Ortega');
  await page.getByLabel('Name of your organisation').fill('Northern Trust');
  await page.getByLabel('E-mail address').fill(EMAIL);
  const password = page.getByLabel('Password', { exact: true });
  await password.fill('Password2026!');
  await page.getByRole('button', { name: 'Make the account and go on' }).click();
  await page.getByText('The password is among the first').waitFor();
  expect(await findings(page)).toEqual([]);
  await look(page, 'refused password');
  await password.fill(PASSWORD);
  const shown = page.getByRole('button', { name: 'Show: Password' });
  await shown.click();
  expect(await password.getAttribute('type')).toBe('text');
  await page.getByRole('button', { name: 'Make the account and go on' }).click();
  await page.waitForURL('**/home');
  await page.getByRole('heading', { name: 'Set up this server' }).waitFor({ state: 'detached' });
}

/** Through the page, with what an authenticator app would make of it; gives the app's key. */
async function addSecondFactor(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Maria Ortega' }).click();
  expect(await findings(page)).toEqual([]);
  await look(page, 'menu');
  await page.getByRole('link', { name: 'Your account' }).click();
  await headed(page, 'Your account');
  await page.getByRole('button', { name: 'Set up a second factor' }).click();
  const section = page.getByRole('region', { name: 'Second factor' });
  await section.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await section.getByRole('button', { name: 'Go on' }).click();
  await headed(page, 'Add Plumbline to your app');
  const secret = (await section.locator('.key-text').innerText()).replaceAll(' ', '');
  await section.getByLabel('Code that the app shows now').fill(nextCode(secret, 0));
  await section.getByRole('button', { name: 'Confirm' }).click();
  await headed(page, 'Keep these recovery codes');
  expect(await section.getByRole('listitem').count()).toBe(10);
  await section.getByRole('button', { name: 'I have kept them' }).click();
  await section.getByText('10 recovery codes are left.').waitFor();
  return secret;
}

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined)
    await page.screenshot({ path: `${folder}/${name.replaceAll(/\W+/g, '-')}.png`, fullPage: true });
}

import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { renewSetupLink } from '../../server/http/accounts/setupLink.ts';
import type { Deps } from '../../server/http/deps.ts';
import { computeWave } from '../../server/jobs/computeWave.ts';
import { besideServer } from './besideServer.ts';
import type { ProductServer } from './productServer.ts';

const DAY = 86_400_000;

export type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** What the browser reports of refusals that a test means to get. */
export const unexpected = (complaints: readonly string[]): readonly string[] =>
  complaints.filter((one) => !/status of 4(09|22)/.test(one));

/** The first person of the deployment: made once, over the set-up link, by the very page that a person uses. */
export async function becomeAdmin(page: Page, product: ProductServer): Promise<void> {
  const link = await besideServer(product, ({ deps }) =>
    renewSetupLink({ ...deps, config: { publicUrl: product.origin } }, 'shell'),
  );
  const response = await page.request.post('/api/setups', {
    data: {
      token: link?.split('#')[1],
      name: 'Ada Okafor',
      email: 'ada@clinic.example',
      password: 'nine wet dogs at dawn',
      organisation: 'Harbour Trust',
    },
  });
  expect(response.status()).toBe(201);
}

/** A browser in which somebody has signed in before: it has the cookie, and it knows that it does. */
export async function signInWith(context: BrowserContext, cookies: Cookies): Promise<void> {
  await context.addCookies(cookies);
  await context.addInitScript(() => localStorage.setItem('plumbline:signed-in', '1'));
}

export async function addSite(page: Page, name: string): Promise<void> {
  await page.goto('/home');
  await page
    .getByRole('button', { name: /^Add (a|another) site$/ })
    .first()
    .waitFor();
  const another = page.getByRole('button', { name: 'Add another site' });
  if ((await another.count()) > 0) await another.click();
  await page.getByLabel('Name of the site').fill(name);
  await page.getByLabel('What kind of service is it?').selectOption('community');
  await page.getByRole('button', { name: 'Add a site' }).click();
  await page.getByRole('link', { name, exact: true }).waitFor();
}

/** From the site's page to a wave that is open, with as few steps as a person needs. */
export async function openWave(
  page: Page,
  site: string,
  { mode = 'One link for everybody' }: { readonly mode?: string } = {},
): Promise<void> {
  await page.getByRole('link', { name: site, exact: true }).click();
  await page.getByRole('link', { name: 'Open a wave' }).click();
  await page.getByLabel('Clinicians', { exact: true }).fill('9');
  await page.getByLabel('Administration and reception', { exact: true }).fill('3');
  await page.getByRole('radio', { name: mode }).check();
  await page.getByRole('radio', { name: 'Preparing it' }).check();
  await page.getByLabel('Which programme is it?').fill('MindSteps');
  await page.getByRole('button', { name: 'Open the wave' }).click();
  await page.getByText('The wave is open. Now let people in.').waitFor();
}

/** Lets a wave lie more than a day back and computes it, as the worker does within the hour. */
export async function endWave(deps: Deps, id: string): Promise<void> {
  const closesAt = Date.now() - 2 * DAY;
  await deps.collections.waves.change({ _id: id }, { set: { opensAt: closesAt - DAY, closesAt } });
  await computeWave({ ...deps, newId: randomUUID, engineVersion: 'test' }, id);
}

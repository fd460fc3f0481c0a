import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { addSite, becomeAdmin, type Cookies, openWave, signInWith } from './lead.ts';
import { findings, tooWide } from './look.ts';
import { inBrowser } from './openBrowser.ts';

/** Every screen of the lead, one after the other; `look` is called on each. */
async function visitAll(page: Page, site: string, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto('/home');
  await page.getByRole('button', { name: /^Add/ }).first().waitFor();
  await look('home-before');
  await addSite(page, site);
  await look('home');
  await page.getByRole('link', { name: site, exact: true }).click();
  await page.getByText('Nobody has been asked yet').waitFor();
  await look('site');
  await page.getByRole('button', { name: 'Rename' }).click();
  await look('rename');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Open a wave' }).click();
  await page.getByRole('button', { name: 'Open the wave' }).click();
  await page.locator('.fault-box').waitFor();
  await look('set-up-faults');
  await page.getByLabel('Clinicians', { exact: true }).fill('12');
  await page.getByText('You will see').waitFor();
  for (const fold of ['More settings', 'Result by result', 'What staff will read']) {
    await page.getByText(fold).first().click();
  }
  await look('set-up');
  await page.goto('/home');
  await openWave(page, site, { mode: 'A personal invitation for each' });
  const wave = new URL(page.url()).pathname;
  await page.getByLabel('Work addresses').fill('ada@clinic.example\nnobody');
  await look('wave-personal');
  await page.getByRole('button', { name: 'Make codes' }).click();
  await page.getByRole('link', { name: 'Print the slips' }).waitFor();
  await page.getByRole('button', { name: 'More staff' }).click();
  await look('more-staff');
  await page.keyboard.press('Escape');
  await page.goto(`${wave}/codes`);
  await page.locator('.slip').first().waitFor();
  await look('codes');
  await page.goto(`${wave}/checklist`);
  await page.locator('.sd-selectbase').first().waitFor();
  await look('checklist');
  await page.goto(`${wave}/own-view`);
  await page.locator('.sd-selectbase').first().waitFor();
  await look('own-view');
  await openWave(page, await another(page, site));
  await page.locator('.open-link .qr').waitFor();
  await look('wave-link');
  await page.getByRole('link', { name: 'Poster to print' }).click();
  await page.locator('.poster .qr').waitFor();
  await look('poster');
}

async function another(page: Page, site: string): Promise<string> {
  await addSite(page, `${site} II`);
  return `${site} II`;
}

inBrowser('every screen of the lead', (newPage, product) => {
  let cookies: Cookies;
  beforeAll(async () => {
    mkdirSync('artifacts', { recursive: true });
    const { page, context } = await newPage();
    await becomeAdmin(page, product());
    cookies = await context.cookies();
    await context.close();
  }, 60_000);

  test.each([1280, 360])('passes axe at %s px and never scrolls sideways', async (width) => {
    const { page, context, complaints } = await newPage({ viewport: { width, height: 800 } });
    await signInWith(context, cookies);
    const found: string[] = [];
    await visitAll(page, `Quay ${width}`, async (name) => {
      found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`));
      await page.screenshot({ path: `artifacts/lead-${name}-${width}.png`, fullPage: true });
    });
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('fits into 320 px in forced colours', async () => {
    const { page, context } = await newPage({
      viewport: { width: 320, height: 700 },
      forcedColors: 'active',
    });
    await signInWith(context, cookies);
    const wide: string[] = [];
    await visitAll(page, 'Forced Lane', async (name) => {
      wide.push(...(await tooWide(page)).map((element) => `${name}: ${element}`));
      await page.screenshot({ path: `artifacts/lead-${name}-320-forced-colours.png`, fullPage: true });
    });
    expect(wide).toEqual([]);
    await context.close();
  });
});

import type { Page, Route } from 'playwright-core';
import { besideServer } from './besideServer.ts';
import { press, tabTo } from './byKeys.ts';
import { decodeQr } from './decodeQr.ts';
import { addSite, becomeAdmin, type Cookies, endWave, openWave, signInWith, unexpected } from './lead.ts';
import { findings } from './look.ts';
import { inBrowser, type NewPage } from './openBrowser.ts';

const settled = (page: Page) => page.locator('.saved-saved').waitFor();

inBrowser('a service lead', (newPage, product) => {
  let cookies: Cookies;
  const signedIn = async (options?: Parameters<NewPage>[0]) => {
    const opened = await newPage(options);
    await signInWith(opened.context, cookies);
    return opened;
  };
  beforeAll(async () => {
    const { page, context } = await newPage();
    await becomeAdmin(page, product());
    cookies = await context.cookies();
    await context.close();
  }, 60_000);

  test('adds a site, opens a wave with eight entries, and holds a link and a poster whose code is that link', async () => {
    const { page, context, complaints } = await signedIn();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/home');
    await page.getByRole('heading', { name: 'Add your first site' }).waitFor();
    await addSite(page, 'Harbour Street Clinic');
    await openWave(page, 'Harbour Street Clinic');
    await page.getByText('Fewer than 5 have answered so far').waitFor();
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByText('Copied. Now paste it into a mail.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/respond#[A-Za-z0-9_-]{43}$/);
    await page.getByRole('link', { name: 'Poster to print' }).click();
    const code = page.locator('.poster .qr');
    await code.waitFor();
    expect(await decodeQr(code)).toBe(link);
    const printed = (await page.locator('.poster-link').innerText()).replaceAll(/\s/g, '');
    expect(printed).toBe(link);
    expect(unexpected(complaints)).toEqual([]);
    await context.close();
  });

  test('the poster is one A4 page with a code of at least 6 cm, slips come eight to a page', async () => {
    const { page, context } = await signedIn();
    await addSite(page, 'Poster Lane');
    await openWave(page, 'Poster Lane');
    await page.getByRole('link', { name: 'Poster to print' }).click();
    await page.locator('.poster .qr').waitFor();
    await page.emulateMedia({ media: 'print' });
    const millimetres = await page.evaluate(
      () => document.querySelector('.poster .qr')!.getBoundingClientRect().width / (96 / 25.4),
    );
    expect(millimetres).toBeGreaterThanOrEqual(60);
    expect(await pagesOf(page)).toBe(1);
    await page.emulateMedia({ media: null });
    await addSite(page, 'Paper Lane');
    await openWave(page, 'Paper Lane', { mode: 'A personal invitation for each' });
    await page.getByLabel('How many?').fill('16');
    await page.getByRole('button', { name: 'Make codes' }).click();
    await page.getByRole('link', { name: 'Print the slips' }).click();
    await page.locator('.slip').nth(15).waitFor();
    expect(await page.locator('.slip-code').first().innerText()).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(await pagesOf(page)).toBe(2);
    await context.close();
  });

  test('what is missing in the set-up is said at once, and a team too small is offered something better', async () => {
    const { page, context } = await signedIn();
    await addSite(page, 'Small Team');
    await page.getByRole('link', { name: 'Small Team', exact: true }).click();
    await page.getByRole('link', { name: 'Open a wave' }).click();
    await page.getByRole('button', { name: 'Open the wave' }).click();
    const faults = page.locator('.fault-box li');
    await faults.first().waitFor();
    expect(await faults.count()).toBe(3);
    await faults.nth(0).getByRole('button').click();
    expect(await page.evaluate(() => document.activeElement?.closest('#wave-staff') !== null)).toBe(true);
    await page.getByRole('button', { name: 'One more: Clinicians' }).click();
    await page.getByText('One person cannot be anonymous').first().waitFor();
    expect(await page.getByRole('button', { name: 'Open the wave' }).count()).toBe(0);
    await page.getByLabel('Clinicians', { exact: true }).fill('12');
    await page.getByText(/a change of less than about \d+ points will not show/).waitFor();
    await page.getByRole('button', { name: 'Open the wave' }).waitFor();
    await context.close();
  });

  test('invitations: faults by line, nobody added twice, links to copy where no mail can be sent, then closing', async () => {
    const { page, context, complaints } = await signedIn();
    await addSite(page, 'Quay House');
    await openWave(page, 'Quay House', { mode: 'A personal invitation for each' });
    await page.getByText('This installation cannot send mail').waitFor();
    const list = page.getByLabel('Work addresses');
    await list.fill('ada@clinic.example\nnobody\nada@clinic.example\nbo@clinic.example');
    await page.getByText('2 addresses to invite').waitFor();
    await page.getByText('1 line needs mending').waitFor();
    await page.getByRole('button', { name: 'Add 2 people' }).click();
    await page.getByText('Nobody has been invited yet: please mend these lines').waitFor();
    await page.locator('.line-faults').getByText('Line 2').waitFor();
    await list.fill('ada@clinic.example\nada@clinic.example\nbo@clinic.example');
    await page.getByRole('button', { name: 'Add 2 people' }).click();
    await page.getByText('2 people are added. 1 was there already.').waitFor();
    await page.getByRole('button', { name: 'Show the links to copy' }).click();
    expect(await page.locator('.link-text').allInnerTexts()).toEqual([
      expect.stringMatching(/\/respond#[A-Za-z0-9_-]{43}$/),
      expect.stringMatching(/\/respond#[A-Za-z0-9_-]{43}$/),
    ]);
    await page.getByRole('button', { name: 'Close now' }).click();
    await page.getByText('So far fewer than 5 have answered.').waitFor();
    await page.getByRole('button', { name: 'Close the wave' }).click();
    await page.getByText('The wave is closed.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Open it again' }).click();
    await page.getByLabel('Why?').fill('Two colleagues were on leave');
    await page.getByRole('dialog').getByRole('button', { name: 'Open it again' }).click();
    await page.getByText('The wave is open again.').waitFor();
    expect(unexpected(complaints)).toEqual([]);
    await context.close();
  });

  test('two fill in the checklist at once: both changes stay, and what collides is named and decided', async () => {
    const [one, other] = [await signedIn(), await signedIn()];
    await addSite(one.page, 'Mill Lane');
    await openWave(one.page, 'Mill Lane');
    const wave = new URL(one.page.url()).pathname;
    for (const { page } of [one, other]) {
      await page.goto(`${wave}/checklist`);
      await page.locator('.sd-selectbase').nth(2).waitFor();
    }
    const answer = (page: Page, question: number, choice: number) =>
      page.locator('.sd-selectbase').nth(question).locator('input').nth(choice).check();
    const isAnswered = (page: Page, question: number, choice: number) =>
      page.locator('.sd-selectbase').nth(question).locator('input').nth(choice).isChecked();
    await answer(one.page, 0, 0);
    await one.page.getByText('Last saved by').waitFor();
    await answer(other.page, 1, 1);
    await other.page.getByText('at the same time').waitFor();
    await settled(other.page);
    expect(await isAnswered(other.page, 0, 0)).toBe(true);
    expect(await isAnswered(other.page, 1, 1)).toBe(true);
    await answer(one.page, 1, 2);
    await one.page.getByText('Approved data-protection').first().waitFor();
    await one.page.getByText('These were changed in both places').waitFor();
    expect(await isAnswered(one.page, 1, 1)).toBe(true);
    await one.page.getByRole('button', { name: 'Use mine' }).click();
    await settled(one.page);
    await one.page.reload();
    await one.page.locator('.sd-selectbase').nth(2).waitFor();
    expect(await isAnswered(one.page, 0, 0)).toBe(true);
    expect(await isAnswered(one.page, 1, 2)).toBe(true);
    await one.context.close();
    await other.context.close();
  });

  test('a computed wave that too few answered says so in words, and what to do next; its checklist stands', async () => {
    const { page, context, complaints } = await signedIn();
    await addSite(page, 'Tannery Row');
    await openWave(page, 'Tannery Row');
    const path = new URL(page.url()).pathname;
    await besideServer(product(), ({ deps }) => endWave(deps, path.split('/').at(-1)!));
    await page.reload();
    await page.getByRole('heading', { name: 'Outcome' }).waitFor();
    await page.getByRole('heading', { name: 'What to do next' }).waitFor();
    await page.getByText('The checklist was not filled in').waitFor();
    expect(await page.getByRole('button', { name: /Close|staff/ }).count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: 'artifacts/lead-outcome-1280.png', fullPage: true });
    await page.getByRole('link', { name: 'Look at the checklist' }).click();
    await page.getByText('This wave is over.').waitFor();
    await page.locator('.sd-selectbase input').first().click({ force: true });
    expect(await page.locator('.sd-selectbase input:checked').count()).toBe(0);
    await page.goBack();
    await page.getByRole('link', { name: 'Answer together as a team' }).waitFor();
    await page.getByRole('link', { name: 'Open the next wave' }).click();
    await page.getByText('12 people in total').waitFor();
    expect(unexpected(complaints)).toEqual([]);
    await context.close();
  });

  test('without a mouse: from the list of sites to the link of an open wave', async () => {
    const { page, context } = await signedIn();
    await addSite(page, 'Rope Walk');
    await page.reload();
    await press(page, page.getByRole('link', { name: /^Open the first wave\s*: Rope Walk$/ }));
    await tabTo(page, page.getByLabel('Clinicians', { exact: true }));
    await page.keyboard.type('9');
    await press(page, page.getByRole('radio', { name: 'Considering it' }), 'Space');
    await page.keyboard.press('ArrowDown');
    await press(page, page.getByLabel('Not chosen yet'), 'Space');
    await press(page, page.getByRole('button', { name: 'Open the wave' }));
    await page.getByText('The wave is open. Now let people in.').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Copy the link' }));
    await press(page, page.getByRole('button', { name: 'Close now' }));
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Close now');
    await page.getByText('Preparing it').waitFor();
    await context.close();
  });

  test('whoever is signed out meanwhile is sent to sign in and back; a missing second factor is explained', async () => {
    const { page, context } = await signedIn();
    await addSite(page, 'Net Loft');
    const refuse = (status: number, slug: string) => (route: Route) =>
      route.fulfill({
        status,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: `/problems/${slug}`, title: slug, status }),
      });
    await context.route('**/api/organisations/*/sites', refuse(403, 'second-factor-required'));
    await page.reload();
    await page.getByText('This organisation asks for a second step').waitFor();
    expect(await page.getByRole('link', { name: 'Add it to my account' }).getAttribute('href')).toBe(
      '/account',
    );
    expect(await findings(page)).toEqual([]);
    await context.unroute('**/api/organisations/*/sites');
    await page.reload();
    await page.getByRole('link', { name: 'Net Loft', exact: true }).waitFor();
    await context.clearCookies();
    await page.getByRole('link', { name: 'Net Loft', exact: true }).click();
    await page.waitForURL(/\/sign-in\?next=%2Fsites%2F/);
    await context.close();
  });

  test('a deleted site is brought back at once or later, a renamed one gets its name back', async () => {
    const { page, context } = await signedIn();
    await addSite(page, 'Old Wharf');
    await page.getByRole('link', { name: 'Old Wharf', exact: true }).click();
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('dialog').getByLabel('Name of the site').fill('New Wharf');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'New Wharf' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: 'Old Wharf' }).waitFor();
    const remove = async () => {
      await page.getByRole('button', { name: 'Delete this site' }).click();
      await page.getByRole('button', { name: 'Delete the site' }).click();
      await page.getByRole('heading', { name: 'Old Wharf is deleted' }).waitFor();
    };
    await remove();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByRole('heading', { name: 'Old Wharf', exact: true }).waitFor();
    await remove();
    await page.getByRole('link', { name: 'My sites' }).click();
    await page.getByText('Deleted sites').click();
    await page.getByRole('button', { name: 'Bring it back Old Wharf' }).click();
    await page.getByRole('link', { name: 'Old Wharf', exact: true }).waitFor();
    await context.close();
  });
});

/** Pages of the print-out, counted in the PDF that the browser makes of it. */
async function pagesOf(page: Page): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  return bytes.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

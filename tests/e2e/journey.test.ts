import type { Page } from 'playwright-core';
import {
  aboutYou,
  answerPage,
  answerToTheEnd,
  downloadPdf,
  heading,
  next,
  resultIsThere,
  send,
  setUp,
} from './journey.ts';
import { inBrowser } from './openBrowser.ts';

inBrowser('a person with a browser', (newPage) => {
  test.each([1280, 360])('answers both instruments and holds a PDF, at %s px', async (width) => {
    const { page, context, complaints } = await newPage({
      viewport: { width, height: 800 },
    });
    await page.goto('/');
    await page.getByRole('link', { name: 'Start the self-assessment' }).click();
    await setUp(page);
    await aboutYou(page);
    await answerToTheEnd(page);
    await send(page);
    await resultIsThere(page);
    expect(await page.locator('.cover').innerText()).toContain('Harbour Street Clinic');
    expect(page.url()).toMatch(/\/result\/[0-9a-f-]{36}#[A-Za-z0-9_-]{43}$/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    const { bytes, name } = await downloadPdf(page);
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(name).toMatch(/\.pdf$/);
    expect(name).not.toMatch(/harbour/i);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a team agrees on answers, records where it could not, and reads so in the report', async () => {
    const { page, context, complaints } = await newPage();
    await page.goto('/assess');
    await setUp(page, { parts: 'The staff survey', team: 6 });
    expect(await heading(page)).toBe('Patient factors');
    await page.getByText('read it as “most of us”').waitFor();
    await answerPage(page, 3);
    await page.getByLabel('We could not agree on this part').check();
    await next(page);
    await answerToTheEnd(page, 4);
    const summary = await page.locator('.review-summary').innerText();
    expect(summary).toContain('A team of 6, together');
    expect(summary).toContain('44 of 44 answered');
    expect(summary).toMatch(/You could not agree on\s+Patient factors/);
    await send(page);
    await resultIsThere(page);
    expect(await page.locator('.cover').innerText()).toMatch(/consensus/i);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('what was skipped is named once, with a way back to its very place', async () => {
    const { page, context } = await newPage();
    await page.goto('/assess');
    await setUp(page, { parts: 'The staff survey' });
    await aboutYou(page, 'IT or information governance', 'No');
    await answerPage(page, 4);
    await next(page);
    while ((await heading(page)) !== 'Check and send') await next(page);
    const open = page.locator('.open-item');
    const count = await open.count();
    expect(count).toBe(17 - 4);
    const statement = await open.first().innerText();
    await open.first().click();
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent);
    await page.waitForFunction(() => document.activeElement?.closest('fieldset') !== null);
    expect(await focused()).toBe(statement);
    await page.keyboard.press('Space');
    await page
      .getByRole('button', { name: 'Check and send' })
      .or(page.getByRole('button', { name: 'Back to checking' }))
      .first()
      .click();
    await open.first().waitFor();
    expect(await open.count()).toBe(count - 1);
    await context.close();
  });

  test('the result can be copied, opened elsewhere, deleted, and is then gone for its holder', async () => {
    const { page, context } = await newPage();
    await page.goto('/assess');
    await setUp(page, { parts: 'The protocol checklist' });
    await answerToTheEnd(page);
    await send(page);
    await resultIsThere(page);
    const link = page.url();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Skip to the content' }).press('Enter');
    expect(page.url()).toBe(link);
    await copies(page, link);
    const elsewhere = await newPage();
    await elsewhere.page.goto(link);
    await resultIsThere(elsewhere.page);
    await page.getByRole('button', { name: 'Delete my result' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Delete my result' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('heading', { name: 'Your result is deleted' }).waitFor();
    await elsewhere.page.reload();
    await elsewhere.page.getByRole('heading', { name: 'This result was deleted' }).waitFor();
    await elsewhere.page.goto(`${link.slice(0, -3)}AAA`);
    await elsewhere.page.reload();
    await elsewhere.page.getByRole('heading', { name: 'We cannot find this result' }).waitFor();
    await elsewhere.page.goto(link.replace(/#.*/, ''));
    await elsewhere.page.getByRole('heading', { name: 'The link is not complete' }).waitFor();
    await elsewhere.context.close();
    await context.close();
  });
});

/** Without the permission to write to the clipboard the link is offered for copying by hand. */
async function copies(page: Page, link: string): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  });
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(await page.getByLabel('Secret link to this result').inputValue()).toBe(link);
}

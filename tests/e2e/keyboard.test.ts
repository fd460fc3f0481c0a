import type { Page } from 'playwright-core';
import { choose, press, tabTo } from './byKeys.ts';
import { heading, resultIsThere } from './journey.ts';
import { inBrowser } from './openBrowser.ts';

async function setUpByKeys(page: Page): Promise<void> {
  await tabTo(page, page.getByLabel('Which service is this about?'));
  await page.keyboard.type('Harbour Street Clinic');
  await choose(page, page.getByRole('group', { name: 'How far is web-based therapy with you?' }), 2);
  await press(page, page.getByLabel('Not chosen yet'), 'Space');
  await choose(page, page.getByRole('group', { name: 'Who answers?' }), 1);
  await choose(page, page.getByRole('group', { name: 'What do you want to answer?' }), 2);
  await press(page, page.getByRole('button', { name: 'Go to the questions' }));
  await page.locator('.sd-root-modern').waitFor();
}

async function answerByKeys(page: Page): Promise<void> {
  for (const row of await page.locator('.likert-row').all()) await choose(page, row, 4);
  const before = await heading(page);
  await press(page, page.locator('.questions-actions .button-primary'));
  await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, before);
}

inBrowser('without a mouse', (newPage) => {
  test('the whole way from the start page to the PDF', async () => {
    const { page, context } = await newPage();
    await page.goto('/');
    await press(page, page.getByRole('link', { name: 'Start the self-assessment' }));
    await page.getByRole('heading', { name: 'Before the questions' }).waitFor();
    await setUpByKeys(page);
    // A page that is sent off too early puts the focus on the first fault.
    await press(page, page.locator('.questions-actions .button-primary'));
    await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
    await choose(page, page.locator('.sd-selectbase').nth(0), 4);
    await choose(page, page.locator('.sd-selectbase').nth(1), 2);
    await answerByKeys(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    while ((await heading(page)) !== 'Check and send') await answerByKeys(page);
    await press(page, page.getByRole('button', { name: 'Send and see the result' }));
    await resultIsThere(page);
    const download = page.waitForEvent('download');
    await press(page, page.getByRole('button', { name: 'Download PDF' }));
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
    await context.close();
  });
});

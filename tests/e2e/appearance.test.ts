import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { aboutYou, answerPage, answerToTheEnd, heading, resultIsThere, send, setUp } from './journey.ts';
import { findings, tooWide } from './look.ts';
import { inBrowser } from './openBrowser.ts';

/** Every kind of screen, one after the other; `look` is called on each. */
async function visitAll(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.goto('/');
  await page.getByText('No account.').first().waitFor();
  await look('start');
  await page.goto('/assess');
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  await look('set-up-faults');
  await setUp(page);
  await page.locator('.questions-actions .button-primary').click();
  await page.getByText('Please choose your role').waitFor();
  await look('about-you-faults');
  await aboutYou(page);
  await answerPage(page, 4);
  await look('statements');
  while (!(await heading(page)).startsWith('Must-haves')) {
    const before = await heading(page);
    await page.locator('.questions-actions .button-primary').click();
    await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, before);
  }
  await page.locator('.sd-panel__title--expandable').first().click();
  await page.locator('textarea').first().waitFor();
  await look('checklist');
  await answerToTheEnd(page, 2);
  await look('review');
  await send(page);
  await resultIsThere(page);
  await look('result');
  await page.getByRole('button', { name: 'Delete my result' }).click();
  await look('delete');
}

inBrowser('every screen', (newPage) => {
  beforeAll(() => {
    mkdirSync('artifacts', { recursive: true });
  });

  test.each([1280, 360])('passes axe at %s px', async (width) => {
    const { page, context, complaints } = await newPage({
      viewport: { width, height: 800 },
    });
    const found: string[] = [];
    await visitAll(page, async (name) => {
      found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`));
      await page.screenshot({ path: `artifacts/${name}-${width}.png`, fullPage: true });
    });
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('fits into 320 px without sideways scrolling, and shows every control in forced colours', async () => {
    const { page, context } = await newPage({
      viewport: { width: 320, height: 700 },
      forcedColors: 'active',
    });
    const wide: string[] = [];
    await visitAll(page, async (name) => {
      wide.push(...(await tooWide(page)).map((element) => `${name}: ${element}`));
      await page.screenshot({ path: `artifacts/${name}-320-forced-colours.png`, fullPage: true });
    });
    expect(wide).toEqual([]);
    await context.close();
  });

  test('gives a finger 48 px and a focus ring that stands out', async () => {
    const { page, context } = await newPage({
      viewport: { width: 360, height: 740 },
    });
    await page.goto('/assess');
    await setUp(page, { parts: 'The staff survey' });
    await aboutYou(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.likert-option, .button-primary')]
        .map((element) => element.getBoundingClientRect().height)
        .filter((height) => height < 47.5),
    );
    expect(small).toEqual([]);
    await page.locator('.likert-row input').first().focus();
    await page.keyboard.press('Space');
    const ring = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.likert-option:has(:focus-visible)')!);
      return `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}`;
    });
    expect(ring).toBe('solid 3px rgb(180, 95, 6)');
    await context.close();
  });
});

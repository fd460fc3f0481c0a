import type { Locator, Page } from 'playwright-core';

/** Presses Tab until the element has the focus, as a person without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.first().elementHandle();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((one) => one === document.activeElement, element)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${target}`);
}

export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Chooses the nth radio button of a group: one Tab stop, then arrows. */
export async function choose(page: Page, group: Locator, n: number): Promise<void> {
  await press(page, group.locator('input').first(), 'Space');
  for (let step = 1; step < n; step += 1) await page.keyboard.press('ArrowDown');
}

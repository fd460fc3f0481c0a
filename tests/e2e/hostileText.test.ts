import type { Page } from 'playwright-core';
import { answerToTheEnd, heading, next, resultIsThere, send, setUp } from './journey.ts';
import { inBrowser } from './openBrowser.ts';

const payloads = [
  '<img src=x onerror="window.hacked=1">',
  '<svg onload=window.hacked=1>{access-control}',
  '{access-control-note} <xmp><script>window.hacked=1</script></xmp>',
];

/** Whether anything that was typed has become more than text. */
const harm = (page: Page) =>
  page.evaluate(() => ({
    ran: 'hacked' in window,
    elements: [
      ...document.querySelectorAll('#root img, #root xmp, #root script, #root [onerror], #root [onload]'),
    ].length,
  }));

inBrowser('what somebody types', (newPage) => {
  test('S5: stays text in the questions, in the last look and in the result', async () => {
    const { page, context, complaints } = await newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto('/assess');
    await setUp(page, { parts: 'The protocol checklist' });
    for (const title of await page.locator('.sd-panel__title--expandable').all()) await title.click();
    const notes = await page.locator('textarea').all();
    expect(notes.length).toBeGreaterThan(2);
    for (const [index, note] of notes.entries()) {
      await note.fill(payloads[index % payloads.length]!);
      await note.blur();
    }
    expect(await harm(page)).toEqual({ ran: false, elements: 0 });
    await next(page);
    await page.reload();
    await page.locator('.sd-root-modern').waitFor();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.locator('.sd-panel__title--expandable').first().click();
    await page.locator('textarea').first().waitFor();
    expect(await page.locator('textarea').first().inputValue()).toBe(payloads[0]);
    expect(await harm(page)).toEqual({ ran: false, elements: 0 });
    await answerToTheEnd(page, 1);
    expect(await heading(page)).toBe('Check and send');
    expect(await harm(page)).toEqual({ ran: false, elements: 0 });
    await send(page);
    await resultIsThere(page);
    expect(await page.getByText(payloads[0]!).count()).toBeGreaterThan(0);
    expect(await harm(page)).toEqual({ ran: false, elements: 0 });
    expect([...dialogs, ...complaints]).toEqual([]);
    await context.close();
  });
});

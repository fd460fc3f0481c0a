import type { Page } from 'playwright-core';
import { aboutYou, answerPage, heading, next } from './journey.ts';

export const openLink = (page: Page, token: string) => page.goto(`/respond#${token}`);

/** From the welcome page into the questions. */
export async function start(page: Page, device: 'Only I use it' | 'Others use it too' = 'Only I use it') {
  await page.getByRole('radio', { name: new RegExp(`^${device}`) }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('.sd-root-modern').waitFor();
}

/** Through all pages up to the last look before sending; `point` of the scale from 1. */
export async function answerToReview(page: Page, point = 4): Promise<void> {
  while ((await heading(page)) !== 'Check and send') {
    await answerPage(page, point);
    await next(page);
  }
}

export const sendAnswers = (page: Page) => page.getByRole('button', { name: 'Send my answers' }).click();

/** Waits for the thanks and gives the withdrawal code. */
export async function thanked(page: Page): Promise<string> {
  await page.getByRole('heading', { name: 'Thank you. Your answers have arrived.' }).waitFor();
  return (await page.locator('[data-code]').getAttribute('data-code')) ?? '';
}

/** Everything that this device still knows of the person, beside cookies that scripts cannot read. */
export const leftOnDevice = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

/** From opening the link to the thanks. */
export async function respondOnce(page: Page, token: string, point = 4): Promise<string> {
  await openLink(page, token);
  await start(page);
  await aboutYou(page);
  await answerToReview(page, point);
  await sendAnswers(page);
  return thanked(page);
}

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

export interface Choice {
  readonly parts?: 'Both' | 'The staff survey' | 'The protocol checklist';
  readonly team?: number;
}

/** Fills in the set-up and goes to the questions. */
export async function setUp(page: Page, { parts = 'Both', team }: Choice = {}): Promise<void> {
  await page.getByLabel('Which service is this about?').fill('Harbour Street Clinic');
  await page.getByRole('radio', { name: /We are preparing it/ }).check();
  await page.getByLabel('Which programme is it?').fill('MindSteps');
  if (team === undefined) await page.getByRole('radio', { name: /I answer alone/ }).check();
  else {
    await page.getByRole('radio', { name: /We answer together/ }).check();
    await page.getByLabel('How many people take part?').fill(String(team));
  }
  await page.getByRole('radio', { name: new RegExp(`^${parts}`) }).check();
  await page.getByRole('button', { name: 'Go to the questions' }).click();
  await page.locator('.sd-root-modern').waitFor();
}

export async function aboutYou(page: Page, role = 'Clinician', treats = 'Yes'): Promise<void> {
  await page.getByRole('radio', { name: role, exact: true }).check();
  await page.getByRole('radio', { name: treats, exact: true }).check();
  await next(page);
}

export const heading = (page: Page): Promise<string> => page.locator('h1').innerText();

/** Presses the page's main button and waits until another page stands there. */
export async function next(page: Page): Promise<void> {
  const before = await heading(page);
  await page.locator('.questions-actions .button-primary').click();
  await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, before);
}

/** Answers everything on the page: statements with the given point of the scale (from 1), facts in turn. */
export async function answerPage(page: Page, point: number): Promise<void> {
  for (const row of await page.locator('.likert-row').all()) {
    await row
      .locator('input')
      .nth(point - 1)
      .check();
  }
  for (const [index, group] of (await page.locator('.sd-selectbase').all()).entries()) {
    await group
      .locator('input')
      .nth(index % 2)
      .check();
  }
}

/** Through all pages up to the last look before sending. */
export async function answerToTheEnd(page: Page, point = 4): Promise<void> {
  while ((await heading(page)) !== 'Check and send') {
    await answerPage(page, point);
    for (const input of await page.locator('input[type=number]').all()) await input.fill('12');
    await next(page);
  }
}

export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send and see the result' }).click();
}

export const resultIsThere = (page: Page): Promise<void> =>
  page.locator('.result .cover h1').waitFor({ timeout: 30_000 });

/** Downloads the report and gives its bytes and the name under which a person would find it. */
export async function downloadPdf(page: Page): Promise<{ readonly bytes: Buffer; readonly name: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ]);
  return { bytes: await readFile(await download.path()), name: download.suggestedFilename() };
}

import type { Page, Route } from 'playwright-core';
import {
  aboutYou,
  answerPage,
  answerToTheEnd,
  heading,
  next,
  resultIsThere,
  send,
  setUp,
} from './journey.ts';
import { inBrowser } from './openBrowser.ts';

const submissions = '**/api/self-assessments';

async function toReview(page: Page): Promise<void> {
  await page.goto('/assess');
  await setUp(page, { parts: 'The protocol checklist' });
  await answerToTheEnd(page);
}

const resultId = (page: Page): string => /\/result\/([^#]+)/.exec(page.url())?.[1] ?? '';

inBrowser('answers that are not sent yet', (newPage) => {
  test('survive going offline, a reload, and are found again from the start page', async () => {
    const { page, context } = await newPage();
    await page.goto('/assess');
    await setUp(page);
    await aboutYou(page);
    await context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await answerPage(page, 5);
    await next(page);
    await answerPage(page, 2);
    expect(await heading(page)).toBe('Health-professional factors');
    await context.setOffline(false);
    await page.reload();
    await page.locator('.likert-row').first().waitFor();
    expect(await heading(page)).toBe('Health-professional factors');
    expect(await page.locator('.likert-row input:checked').count()).toBe(7);
    await page.goto('/');
    await page.getByText('For Harbour Street Clinic.').waitFor();
    await page.getByRole('button', { name: 'Remove them and start again' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: 'Continue where you left off' }).click();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByRole('heading', { name: 'Patient factors' }).waitFor();
    expect(await page.locator('.likert-row input:checked').count()).toBe(7);
    await context.close();
  });

  test('are sent once, with one key, however often the connection fails and the page is reloaded', async () => {
    const { page, context } = await newPage();
    const keys = new Set<string | undefined>();
    const stored: string[] = [];
    let mode: 'refuse' | 'loseAnswer' | 'through' = 'refuse';
    await context.route(submissions, async (route: Route) => {
      keys.add(route.request().headers()['idempotency-key']);
      if (mode === 'refuse') return route.abort('connectionrefused');
      const response = await route.fetch();
      stored.push((await response.json()).id);
      return mode === 'loseAnswer' ? route.abort('connectionreset') : route.fulfill({ response });
    });
    await toReview(page);
    await send(page);
    await page.getByText('We cannot reach the server').waitFor();
    await page.getByText('Nothing is lost').waitFor();
    mode = 'loseAnswer';
    await page.reload();
    await page.getByText('We cannot reach the server').waitFor();
    expect(await page.locator('.result').count()).toBe(0);
    mode = 'through';
    await page.getByRole('button', { name: 'Try now' }).click();
    await resultIsThere(page);
    expect(keys.size).toBe(1);
    expect(stored.length).toBeGreaterThanOrEqual(2);
    expect(new Set(stored)).toEqual(new Set([resultId(page)]));
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });

  test('wait for the network and then leave by themselves', async () => {
    const { page, context } = await newPage();
    await toReview(page);
    await context.setOffline(true);
    await send(page);
    await page.getByText('We send your answers as soon as you are back online').waitFor();
    await context.setOffline(false);
    await resultIsThere(page);
    await context.close();
  });

  test('come back to be mended when the server finds a fault, and then are sent with a new key', async () => {
    const { page, context } = await newPage();
    const keys: (string | undefined)[] = [];
    await context.route(submissions, (route: Route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      return route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: '/problems/answers-invalid',
          title: 'Some answers are not valid',
          status: 422,
          errors: [{ pointer: '/checklist/answers/privacy-notice', detail: 'is not one of the answers' }],
        }),
      });
    });
    await toReview(page);
    await send(page);
    await page.getByText('The server could not accept these answers').waitFor();
    await page.locator('.notice-error .open-item').click();
    await page.locator('.sd-root-modern').getByText('is not one of the answers').waitFor();
    await page.getByRole('button', { name: 'Back to checking' }).click();
    await send(page);
    await resultIsThere(page);
    expect(new Set(keys).size).toBe(2);
    await context.close();
  });

  test('are removed from a shared computer on request', async () => {
    const { page, context } = await newPage();
    await page.goto('/assess');
    await setUp(page);
    await page.getByRole('button', { name: 'Clear this device' }).click();
    await page.getByRole('button', { name: 'Remove my answers' }).click();
    await page.getByRole('link', { name: 'Start the self-assessment' }).waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await context.close();
  });
});

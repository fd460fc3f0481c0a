import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { seedInvitedWave, seedWave } from '../support/respondents.ts';
import { besideServer } from './besideServer.ts';
import { choose, press } from './byKeys.ts';
import { aboutYou, answerPage, heading, next } from './journey.ts';
import { findings, tooWide } from './look.ts';
import { inBrowser } from './openBrowser.ts';
import type { ProductServer } from './productServer.ts';
import { answerToReview, openLink, sendAnswers, start, thanked } from './respondJourney.ts';

const day = 86_400_000;

/** Ways in of every kind. */
const seed = (product: ProductServer) =>
  besideServer(product, async (server) => {
    const now = Date.now();
    const open = await seedWave(server);
    const closed = await seedWave(server, {
      opensAt: now - 9 * day,
      closesAt: now - 3 * day,
      state: 'computed',
    });
    const planned = await seedWave(server, { opensAt: now + day, closesAt: now + 2 * day });
    const { tokens } = await seedInvitedWave(server, 1);
    return { open: open.link, closed: closed.link, planned: planned.link, personal: tokens[0]! };
  });

type Ways = Awaited<ReturnType<typeof seed>>;
type Look = (name: string) => Promise<void>;

async function visitDoors(page: Page, ways: Ways, look: Look): Promise<void> {
  const at = async (path: string, title: string | RegExp, name: string) => {
    await page.goto('about:blank');
    await page.goto(path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await look(name);
  };
  await at('/respond', 'Take part with a code', 'respond-code');
  await page.getByRole('button', { name: 'Go on' }).click();
  await look('respond-code-fault');
  await at(`/respond#${ways.closed}`, 'This survey has closed', 'respond-closed');
  await at(`/respond#${ways.planned}`, 'This survey has not opened yet', 'respond-planned');
  await at(`/respond#${'x'.repeat(43)}`, 'We do not know this link or code', 'respond-unknown');
  await at('/withdraw', 'Take your answers back', 'respond-withdraw');
  await at(`/unsubscribe#${'x'.repeat(50)}`, 'No more mail about surveys', 'respond-unsubscribe');
  await page.getByRole('button', { name: 'Send me no more mail' }).click();
  await page.locator('.notice-error').waitFor();
  await look('respond-unsubscribe-unknown');
  await page.evaluate(() => sessionStorage.clear());
  await at('/unsubscribe', 'The link is not complete', 'respond-unsubscribe-incomplete');
  await at(`/respond#${ways.personal}`, /Harbour Street Clinic/, 'respond-welcome-personal');
}

async function visitQuestions(page: Page, ways: Ways, look: Look): Promise<void> {
  await page.goto('about:blank');
  await openLink(page, ways.open);
  await page.getByText('This is not a test of you.').waitFor();
  await look('respond-welcome');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await look('respond-welcome-fault');
  await start(page);
  await aboutYou(page);
  await answerPage(page, 4);
  await look('respond-statements');
  await page.getByRole('button', { name: 'Continue on another device' }).click();
  await look('respond-resume-offer');
  await page.getByRole('button', { name: 'Make my code' }).click();
  await page.locator('[data-code]').waitFor();
  await page.getByText('Saved for your other device').first().waitFor();
  await look('respond-resume-code');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-code]').isVisible()).toBe(true);
  expect(await page.locator('.likert-row').first().isVisible()).toBe(false);
  await look('respond-resume-print');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Close' }).click();
  await next(page);
  await answerToReview(page);
  await look('respond-review');
  await page.context().setOffline(true);
  await sendAnswers(page);
  await page.getByText('as soon as you are back online').waitFor();
  await look('respond-waiting');
  await page.context().setOffline(false);
  await thanked(page);
  await look('respond-thanks');
}

inBrowser('every screen of the respondent', (newPage, product) => {
  let ways: Ways;
  beforeAll(async () => {
    mkdirSync('artifacts', { recursive: true });
    ways = await seed(product());
  });

  test.each([1280, 360])('passes axe at %s px', async (width) => {
    const { page, context, complaints } = await newPage({ viewport: { width, height: 800 } });
    const found: string[] = [];
    const look: Look = async (name) => {
      found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`));
      await page.screenshot({ path: `artifacts/${name}-${width}.png`, fullPage: true });
    };
    await visitDoors(page, ways, look);
    await visitQuestions(page, ways, look);
    expect(found).toEqual([]);
    expect(complaints.filter((one) => !isRefusal(one))).toEqual([]);
    await context.close();
  });

  test.each(['ltr', 'rtl'])('fits into 320 px in forced colours, written %s', async (dir) => {
    const { page, context } = await newPage({
      viewport: { width: 320, height: 700 },
      forcedColors: 'active',
    });
    const wide: string[] = [];
    const look: Look = async (name) => {
      await page.evaluate((way) => {
        document.documentElement.dir = way;
      }, dir);
      wide.push(...(await tooWide(page)).map((element) => `${name}: ${element}`));
      await page.screenshot({ path: `artifacts/${name}-320-${dir}.png`, fullPage: true });
    };
    await visitDoors(page, ways, look);
    await visitQuestions(page, ways, look);
    expect(wide).toEqual([]);
    await context.close();
  });

  test('lets a tired nurse start in one screen and a half of a phone, and leads on to the whole notice', async () => {
    const { page, context } = await newPage({ viewport: { width: 360, height: 800 } });
    await openLink(page, ways.personal);
    const start = page.getByRole('button', { name: 'Start', exact: true });
    await start.waitFor();
    const { y, height } = (await start.boundingBox())!;
    expect(y + height).toBeLessThan(1_250);
    await page.getByRole('button', { name: 'First read what happens with your answers' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'What happens with your answers',
    );
    expect(await page.getByText('Taking your answers back').isVisible()).toBe(true);
    expect(page.url()).toMatch(/\/respond$/);
    await context.close();
  });

  test('the whole way without a mouse', async () => {
    const { page, context } = await newPage();
    await openLink(page, ways.open);
    await page.getByText('This is not a test of you.').waitFor();
    await choose(page, page.getByRole('group', { name: 'Is this computer or phone used by others too?' }), 1);
    await press(page, page.getByRole('button', { name: 'Start', exact: true }));
    await page.locator('.sd-root-modern').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await choose(page, page.locator('.sd-selectbase').nth(0), 4);
    await choose(page, page.locator('.sd-selectbase').nth(1), 2);
    await answerByKeys(page);
    while ((await heading(page)) !== 'Check and send') await answerByKeys(page);
    await press(page, page.getByRole('button', { name: 'Send my answers' }));
    await thanked(page);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await press(page, page.getByRole('button', { name: 'Copy' }));
    await context.close();
  });
});

/** The browser names every refused request in its console; these pages show what a refusal looks like. */
const isRefusal = (complaint: string): boolean => /status of 4\d\d/.test(complaint);

async function answerByKeys(page: Page): Promise<void> {
  for (const row of await page.locator('.likert-row').all()) await choose(page, row, 4);
  const before = await heading(page);
  await press(page, page.locator('.questions-actions .button-primary'));
  await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, before);
}

import type { Route } from 'playwright-core';
import { unsubscribeToken } from '../../server/secrets.ts';
import { seedInvitedWave, seedWave } from '../support/respondents.ts';
import { besideServer } from './besideServer.ts';
import { aboutYou, answerPage, heading, next } from './journey.ts';
import { inBrowser } from './openBrowser.ts';
import {
  answerToReview,
  leftOnDevice,
  openLink,
  respondOnce,
  sendAnswers,
  start,
  thanked,
} from './respondJourney.ts';
import { until } from './until.ts';

const submissions = '**/api/respond/responses';
const day = 86_400_000;

inBrowser('a member of staff', (newPage, product) => {
  const openWave = (more = {}) => besideServer(product(), (server) => seedWave(server, more));
  const invite = (mails: number, papers = 0) =>
    besideServer(product(), (server) => seedInvitedWave(server, mails, papers));
  const storedIn = (wave: { readonly _id: string }) =>
    besideServer(product(), ({ deps }) => deps.collections.responses.find({ wave: wave._id }, { limit: 20 }));
  const draftsOf = (wave: { readonly _id: string }) =>
    besideServer(product(), ({ deps }) => deps.collections.drafts.find({ wave: wave._id }, { limit: 20 }));

  test('P10: answers through the open link, asks nobody but our own server, and nothing of it stays', async () => {
    const { link, wave } = await openWave();
    const { page, context, complaints } = await newPage();
    const code = await respondOnce(page, link);
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(await leftOnDevice(page)).toEqual([]);
    expect(page.url()).not.toContain('#');
    const stored = await storedIn(wave);
    expect(stored.map((one) => [one.state, one.role])).toEqual([['stored', 'clinician']]);
    const seconds = Object.values(stored[0]?.seconds ?? {});
    expect(seconds).toHaveLength(42);
    expect(seconds.every(Number.isInteger)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('can read the welcome page before anything that asks questions has arrived', async () => {
    const { link } = await openWave();
    const { page, context } = await newPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await context.route('**/assets/questions-*.js', async (route) => {
      await held;
      await route.continue();
    });
    await openLink(page, link);
    await page.getByText('This is not a test of you.').waitFor();
    await page.getByText('groups of at least five people').waitFor();
    expect(page.url()).toMatch(/\/respond$/);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Please say whether others use this device too').waitFor();
    await page.getByRole('radio', { name: /^Only I use it/ }).check();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByText('Fetching the questions').waitFor();
    release();
    await page.locator('.sd-root-modern').waitFor();
    await context.close();
  });

  test('R8: who goes offline before sending has the answers sent on coming back, once', async () => {
    const { link, wave } = await openWave();
    const { page, context } = await newPage();
    await openLink(page, link);
    await start(page);
    await aboutYou(page);
    await context.setOffline(true);
    await answerToReview(page);
    await sendAnswers(page);
    await page.getByText('We send your answers as soon as you are back online').waitFor();
    await context.setOffline(false);
    await thanked(page);
    expect(await storedIn(wave)).toHaveLength(1);
    expect(await leftOnDevice(page)).toEqual([]);
    await context.close();
  });

  test('R8: a lost answer, a dead server and a reload while waiting end in one response under one key', async () => {
    const { tokens, wave } = await invite(1);
    const { page, context } = await newPage();
    const seen = new Set<string>();
    let mode: 'refuse' | 'loseAnswer' | 'through' = 'refuse';
    await context.route(submissions, async (route: Route) => {
      seen.add(`${route.request().headers()['idempotency-key']} ${route.request().postData()}`);
      if (mode === 'refuse') return route.abort('connectionrefused');
      const response = await route.fetch();
      return mode === 'loseAnswer' ? route.abort('connectionreset') : route.fulfill({ response });
    });
    await openLink(page, tokens[0]!);
    await start(page);
    await aboutYou(page);
    await answerToReview(page, 2);
    await sendAnswers(page);
    await page.getByText('We cannot reach the server').waitFor();
    mode = 'loseAnswer';
    await page.reload();
    await page.getByText('We cannot reach the server').waitFor();
    expect(await storedIn(wave)).toHaveLength(1);
    mode = 'through';
    await page.reload();
    await thanked(page);
    expect(seen.size).toBe(1);
    expect(await storedIn(wave)).toHaveLength(1);
    expect(await leftOnDevice(page)).toEqual([expect.stringContaining('plumbline.respond.sent.')]);
    await context.close();
  });

  test('goes on after a reload where it was, and is asked first when the link is opened anew', async () => {
    const { link } = await openWave();
    const { page, context } = await newPage();
    await openLink(page, link);
    await start(page);
    await aboutYou(page);
    await answerPage(page, 3);
    await next(page);
    const before = await heading(page);
    await page.reload();
    await page.locator('.likert-row').first().waitFor();
    expect(await heading(page)).toBe(before);
    const later = await context.newPage();
    await openLink(later, link);
    await later.getByText('You have answers here that are not sent yet').waitFor();
    await later.getByRole('button', { name: 'Go on where you left off' }).click();
    await later.locator('.likert-row').first().waitFor();
    await context.close();
  });

  test('goes on on another device by a code; the server holds what it cannot read, and only until sending', async () => {
    const { link, wave } = await openWave();
    const first = await newPage();
    await openLink(first.page, link);
    await start(first.page);
    await aboutYou(first.page, 'Team or service manager', 'No');
    await answerPage(first.page, 5);
    await first.page.getByRole('button', { name: 'Continue on another device' }).click();
    await first.page.getByRole('button', { name: 'Make my code' }).click();
    const code = await first.page.locator('[data-code]').getAttribute('data-code');
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){4}$/);
    await first.page.getByText('Saved for your other device').first().waitFor();
    const kept = await draftsOf(wave);
    expect(kept).toHaveLength(1);
    const readable = Buffer.from(kept[0]?.ciphertext ?? '', 'base64url').toString('latin1');
    expect(readable).not.toMatch(/manager|answers|suitability/);

    const second = await newPage();
    await openLink(second.page, link);
    await second.page.getByRole('radio', { name: /^Others use it too/ }).check();
    await second.page.getByRole('button', { name: 'I have already begun on another device' }).click();
    await second.page.getByLabel('Resume code').fill('0000-0000-0000-0000-0000');
    await second.page.getByRole('button', { name: 'Fetch my answers' }).click();
    await second.page.locator('.field-error').getByText('no unfinished answers under this code').waitFor();
    await second.page.getByLabel('Resume code').fill(` ${code?.toLowerCase().replaceAll('-', ' ')}`);
    await second.page.getByRole('button', { name: 'Fetch my answers' }).click();
    await second.page.locator('.likert-row').first().waitFor();
    expect(await second.page.locator('.likert-row input:checked').count()).toBeGreaterThan(4);
    await answerToReview(second.page);
    await sendAnswers(second.page);
    await thanked(second.page);
    expect(await leftOnDevice(second.page)).toEqual([]);
    await until(async () => (await draftsOf(wave)).length === 0);

    // The first device still has them: sending there too stores nothing twice, and says so.
    await first.page.getByRole('button', { name: 'Close' }).click();
    await next(first.page);
    await answerToReview(first.page, 1);
    await sendAnswers(first.page);
    await first.page.getByRole('heading', { name: 'Your answers had already been sent' }).waitFor();
    await first.page.getByRole('button', { name: 'Remove my answers from this device' }).click();
    await first.page.getByRole('heading', { name: 'Nothing is left on this device' }).waitFor();
    expect(await leftOnDevice(first.page)).toEqual([]);
    expect(await storedIn(wave)).toHaveLength(1);
    await first.context.close();
    await second.context.close();
  });

  test('leaves nothing on a shared computer beyond the tab, and can clear it at any time', async () => {
    const { link } = await openWave();
    const { page, context } = await newPage();
    await openLink(page, link);
    await start(page, 'Others use it too');
    await aboutYou(page);
    await answerPage(page, 4);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await page.locator('.likert-row').first().waitFor();
    expect(await page.locator('.likert-row input:checked').count()).toBeGreaterThan(4);
    const colleague = await context.newPage();
    await openLink(colleague, link);
    await colleague.getByRole('button', { name: 'Start', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Clear this device' }).click();
    await page.getByRole('button', { name: 'Remove my answers' }).click();
    await page.getByRole('heading', { name: 'Nothing is left on this device' }).waitFor();
    expect(await leftOnDevice(page)).toEqual([]);
    await context.close();
  });

  test('may have the same answers open in two tabs and still sends one response', async () => {
    const { link, wave } = await openWave();
    const { page, context } = await newPage();
    await openLink(page, link);
    await start(page);
    await aboutYou(page, 'Administration or reception', 'No');
    await answerToReview(page);
    const other = await context.newPage();
    await openLink(other, link);
    await other.getByRole('button', { name: 'Go on where you left off' }).click();
    await other.getByRole('heading', { name: 'Check and send' }).waitFor();
    await sendAnswers(page);
    await thanked(page);
    await other.getByText('These answers were changed in another tab').waitFor();
    await sendAnswers(other);
    await other.getByRole('heading', { name: 'Your answers had already been sent' }).waitFor();
    expect(await storedIn(wave)).toHaveLength(1);
    await context.close();
  });

  test('takes the answers back with the code from the thanks, and is told of a wrong one', async () => {
    const { link, wave } = await openWave();
    const { page, context } = await newPage();
    const code = await respondOnce(page, link);
    await page.goto('/withdraw');
    await page.getByLabel('Withdrawal code').fill('abc');
    await page.getByRole('button', { name: 'Delete my answers' }).click();
    await page.getByText('This is not a whole code').first().waitFor();
    await page.getByLabel('Withdrawal code').fill('0000 0000 0000 0000');
    await page.getByRole('button', { name: 'Delete my answers' }).click();
    await page.locator('.field-error').getByText('We know no answers under this code').waitFor();
    await page.getByLabel('Withdrawal code').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Delete my answers' }).click();
    await page.getByRole('heading', { name: 'Your answers have been deleted' }).waitFor();
    const stored = await storedIn(wave);
    expect(stored.map((one) => [one.state, one.survey, one.seconds])).toEqual([['withdrawn', null, null]]);
    await context.close();
  });

  test('is told on the own device that all is sent and elsewhere only at sending, and comes in with a code from paper however it is typed', async () => {
    const { tokens, wave } = await invite(1, 1);
    const { page, context } = await newPage();
    await respondOnce(page, tokens[0]!, 1);
    expect(await leftOnDevice(page)).toEqual([expect.stringContaining('plumbline.respond.sent.')]);
    await openLink(page, tokens[0]!);
    await page.getByRole('heading', { name: 'You have sent your answers' }).waitFor();
    const elsewhere = await newPage();
    await openLink(elsewhere.page, tokens[0]!);
    await elsewhere.page.getByText('If you have answered already, you need not do anything').waitFor();
    await start(elsewhere.page, 'Others use it too');
    await aboutYou(elsewhere.page);
    await answerToReview(elsewhere.page);
    await sendAnswers(elsewhere.page);
    await elsewhere.page
      .getByRole('heading', { name: 'Answers were sent with this link or code before' })
      .waitFor();
    await elsewhere.page.getByText('you need not do anything more').waitFor();
    await elsewhere.context.close();
    const paper = await newPage();
    await paper.page.goto('/respond');
    await paper.page.getByLabel('Your code').fill('0000 0000 0000 0000');
    await paper.page.getByRole('button', { name: 'Go on' }).click();
    await paper.page.getByRole('heading', { name: 'We do not know this link or code' }).waitFor();
    await paper.page.getByRole('button', { name: 'Type a code' }).click();
    await paper.page.getByLabel('Your code').fill(tokens[1]!.toLowerCase().replace(/(.{4})/g, '$1 '));
    await paper.page.keyboard.press('Enter');
    await start(paper.page);
    await aboutYou(paper.page, 'IT or information governance', 'No');
    await answerToReview(paper.page);
    await sendAnswers(paper.page);
    await thanked(paper.page);
    expect(await storedIn(wave)).toHaveLength(2);
    await context.close();
    await paper.context.close();
  });

  test('gets no more mail by one button, and the link works once the page has been reloaded too', async () => {
    const { wave, invitations } = await invite(1);
    const recognised = 'ab'.repeat(32);
    const token = await besideServer(product(), async ({ deps }) =>
      unsubscribeToken(deps.secrets, {
        invitation: invitations[0]!._id,
        organisation: wave.organisation,
        recognised,
      }),
    );
    const { page, context, complaints } = await newPage();
    await page.goto(`/unsubscribe#${token}`);
    await page.getByRole('button', { name: 'Send me no more mail' }).waitFor();
    expect(page.url()).toMatch(/\/unsubscribe$/);
    await page.reload();
    await page.getByRole('button', { name: 'Send me no more mail' }).click();
    await page.getByRole('heading', { name: 'You will get no more mail' }).waitFor();
    expect(await leftOnDevice(page)).toEqual([]);
    const kept = await besideServer(product(), ({ deps }) => deps.collections.unsubscribes.get(recognised));
    expect(kept?.organisation).toBe(wave.organisation);
    expect(complaints).toEqual([]);
    await context.close();
  });

  /** As if the closing time had come; a server remembers a wave for two seconds at most. */
  const closeWave = async (wave: { readonly _id: string }) => {
    await besideServer(product(), ({ deps }) =>
      deps.collections.waves.change({ _id: wave._id }, { set: { closesAt: Date.now() } }),
    );
    await new Promise((resolve) => setTimeout(resolve, 2_500));
  };

  test('who began in time may finish for a day after closing, here or with a resume code; taking back is too late', async () => {
    const { link, wave } = await openWave();
    const sent = await newPage();
    const code = await respondOnce(sent.page, link);
    const { page, context } = await newPage();
    await openLink(page, link);
    await start(page);
    await aboutYou(page, 'IT or information governance', 'No');
    await page.getByRole('button', { name: 'Continue on another device' }).click();
    await page.getByRole('button', { name: 'Make my code' }).click();
    const resumeCode = await page.locator('[data-code]').getAttribute('data-code');
    await page.getByText('Saved for your other device').first().waitFor();
    await closeWave(wave);

    await sent.page.goto('/withdraw');
    await sent.page.getByLabel('Withdrawal code').fill(code);
    await sent.page.getByRole('button', { name: 'Delete my answers' }).click();
    await sent.page.locator('.field-error').getByText('It is too late').waitFor();
    const elsewhere = await newPage();
    await openLink(elsewhere.page, link);
    await elsewhere.page.getByRole('heading', { name: 'This survey has closed' }).waitFor();
    await elsewhere.page.getByRole('button', { name: 'I have already begun on another device' }).click();
    await elsewhere.page.getByLabel('Resume code').fill(resumeCode ?? '');
    await elsewhere.page.keyboard.press('Enter');
    await elsewhere.page.locator('.likert-row').first().waitFor();
    const later = await context.newPage();
    await openLink(later, link);
    await later.getByText('The survey has closed, but you began in time').waitFor();
    await later.getByRole('button', { name: 'Go on where you left off' }).click();
    await later.locator('.likert-row').first().waitFor();
    await answerToReview(later);
    await sendAnswers(later);
    await thanked(later);
    expect(await storedIn(wave)).toHaveLength(2);
    await Promise.all([context.close(), elsewhere.context.close(), sent.context.close()]);
  });

  test('can answer where the browser keeps nothing and encrypts nothing, and is told what that means', async () => {
    const { link, wave } = await openWave();
    const { page, context } = await newPage();
    await context.addInitScript(() => {
      const refuse = () => {
        throw new Error('site data is blocked');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
      Object.defineProperty(window, 'sessionStorage', { get: refuse });
      Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
    });
    await openLink(page, link);
    await start(page);
    await page.getByText('This browser does not let us keep your answers.').waitFor();
    await aboutYou(page);
    await page.getByRole('button', { name: 'Continue on another device' }).click();
    await page.getByText('your browser encrypts only on pages that come over https').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await answerToReview(page);
    await sendAnswers(page);
    const code = await thanked(page);
    await page.goto('/withdraw');
    await page.getByLabel('Withdrawal code').fill(code);
    await page.getByRole('button', { name: 'Delete my answers' }).click();
    await page.getByRole('heading', { name: 'Your answers have been deleted' }).waitFor();
    expect((await storedIn(wave)).map((one) => one.state)).toEqual(['withdrawn']);
    await context.close();
  });

  test('is told when a survey has not opened yet or has closed', async () => {
    const now = Date.now();
    const [planned, closed] = await Promise.all([
      openWave({ opensAt: now + day, closesAt: now + 2 * day }),
      openWave({ opensAt: now - 9 * day, closesAt: now - 3 * day, state: 'computed' }),
    ]);
    const { page, context } = await newPage();
    await openLink(page, planned.link);
    await page.getByRole('heading', { name: 'This survey has not opened yet' }).waitFor();
    await page.goto('about:blank');
    await openLink(page, closed.link);
    await page.getByRole('heading', { name: 'This survey has closed' }).waitFor();
    await context.close();
  });
});

import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Role } from '../../server/storage/schemas/memberships.ts';
import { storeAnswers } from '../support/storedResponses.ts';
import { seedMember } from '../support/tenants.ts';
import { besideServer } from './besideServer.ts';
import { addSite, becomeAdmin, type Cookies, endWave, openWave, signInWith } from './lead.ts';
import { findings } from './look.ts';
import { inBrowser } from './openBrowser.ts';

const idOf = (page: Page): string => new URL(page.url()).pathname.split('/')[2]!;

const inDays = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T09:00`;

inBrowser('later in the life of a site', (newPage, product) => {
  let cookies: Cookies;
  beforeAll(async () => {
    mkdirSync('artifacts', { recursive: true });
    const { page, context } = await newPage();
    await becomeAdmin(page, product());
    cookies = await context.cookies();
    await context.close();
  }, 60_000);

  const admin = async () => {
    const opened = await newPage();
    await signInWith(opened.context, cookies);
    return opened;
  };
  /** Somebody else in the organisation of the site. */
  const member = async (role: Role, site: string) => {
    const { cookie } = await besideServer(product(), async ({ deps }) => {
      const { organisation } = (await deps.collections.sites.get(site))!;
      return seedMember({ deps }, organisation, role);
    });
    const [name, value] = cookie.split('=') as [string, string];
    const opened = await newPage();
    await signInWith(opened.context, [{ ...cookies[0]!, name, value }]);
    return opened;
  };
  const answers = (wave: string, byRole: Record<string, number>) =>
    besideServer(product(), async ({ deps: { collections } }) =>
      storeAnswers(collections, (await collections.waves.get(wave))!, byRole),
    );
  const look = async (page: Page, name: string) => {
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect([name, width, await findings(page)]).toEqual([name, width, []]);
      await page.screenshot({ path: `artifacts/later-${name}-${width}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  };

  test('seven answers are shown on the list of sites and at the wave; the next wave begins with what the last one knew', async () => {
    const { page, context, complaints } = await admin();
    await addSite(page, 'Harbour Street Clinic');
    await openWave(page, 'Harbour Street Clinic');
    const first = idOf(page);
    await page.goto(`/waves/${first}/checklist`);
    await page.locator('.sd-selectbase').nth(2).waitFor();
    await page.locator('.sd-selectbase').nth(0).locator('input').nth(0).check();
    await page.locator('.saved-saved').waitFor();
    await answers(first, { clinician: 5, admin: 2 });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/home');
    await page.getByText('At least 7 of 12 have answered (58 %)').waitFor();
    expect(asked.filter((path) => path.endsWith('/progress'))).toEqual([]);
    await look(page, 'home');
    await page.goto(`/waves/${first}`);
    await page.getByText('At least 7 of 12 have answered').first().waitFor();
    await look(page, 'wave-numbers');

    await besideServer(product(), ({ deps }) => endWave(deps, first));
    await page.reload();
    await page.getByRole('heading', { name: 'Outcome' }).waitFor();
    await look(page, 'outcome');
    await page.getByRole('link', { name: 'Open the next wave' }).click();
    await page.getByText('12 people in total').waitFor();
    expect(await page.getByLabel('Which programme is it?').inputValue()).toBe('MindSteps');
    expect(await page.getByRole('radio', { name: 'Preparing it' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: /^The pulse/ }).check();
    await page.getByText('You will see').waitFor();
    await look(page, 'second-set-up');
    await page.getByRole('button', { name: 'Open the wave', exact: true }).click();
    await page.getByText('The wave is open. Now let people in.').waitFor();
    await page.getByRole('heading', { level: 1, name: /^Wave 2: .*pulse/i }).waitFor();
    await page.getByRole('link', { name: /checklist/ }).click();
    await page.getByText('These answers come from wave 1').waitFor();
    await page.locator('.sd-selectbase').nth(2).waitFor();
    expect(await page.locator('.sd-selectbase').nth(0).locator('input').nth(0).isChecked()).toBe(true);
    await look(page, 'carried-over');
    await page.getByRole('button', { name: 'They still hold: save them' }).click();
    await page.getByText('Last saved by').waitFor();
    await page.reload();
    await page.locator('.sd-selectbase').nth(2).waitFor();
    expect(await page.getByText('These answers come from wave 1').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a planned wave is moved, then cancelled, and another can be opened', async () => {
    const { page, context, complaints } = await admin();
    await addSite(page, 'Mill Lane');
    await page.getByRole('link', { name: 'Mill Lane', exact: true }).click();
    await page.getByRole('link', { name: 'Open a wave' }).click();
    await page.getByLabel('Clinicians', { exact: true }).fill('9');
    await page.getByRole('radio', { name: 'At a time that I choose' }).check();
    await page.getByLabel('Opens on').fill(inDays(3));
    await page.getByLabel('Closes on').fill(inDays(20));
    await page.getByRole('radio', { name: 'Considering it' }).check();
    await page.getByLabel('Not chosen yet').check();
    await page.getByRole('button', { name: /^(Open|Plan) the wave$/ }).click();
    await page.getByText('Planned', { exact: true }).first().waitFor();
    await look(page, 'planned');
    await page.getByRole('button', { name: 'Change the times' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Opens on').fill(inDays(-1));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('It must open in the future and close after that.').waitFor();
    await look(page, 'plan-fault');
    await dialog.getByLabel('Opens on').fill(inDays(10));
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The times are changed.').waitFor();
    await page.getByText('opens in 9 days').or(page.getByText('opens in 10 days')).waitFor();
    await page.getByRole('button', { name: 'Cancel this wave' }).click();
    await dialog.getByRole('button', { name: 'Cancel the wave' }).click();
    await page.getByText('This wave was cancelled before it opened.').waitFor();
    await look(page, 'cancelled');
    await page.goto('/home');
    await page.getByRole('link', { name: /^Open the next wave\s*: Mill Lane$/ }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each(['viewer', 'researcher'] as const)(
    'a %s sees how it is going and nothing that would be refused',
    async (role) => {
      const lead = await admin();
      const names = { empty: `Empty ${role}`, open: `Open ${role}`, planned: `Over ${role}` };
      await addSite(lead.page, names.empty);
      await addSite(lead.page, names.planned);
      await openWave(lead.page, names.planned);
      const over = idOf(lead.page);
      await besideServer(product(), ({ deps }) => endWave(deps, over));
      await addSite(lead.page, names.open);
      await openWave(lead.page, names.open, { mode: 'A personal invitation for each' });
      const wave = idOf(lead.page);
      const [site] = await besideServer(product(), async ({ deps }) => [
        (await deps.collections.waves.get(wave))!.site,
      ]);
      const { page, context, complaints } = await member(role, site!);
      const actions = async (): Promise<readonly string[]> => {
        const all = await page.locator('main').locator('button, a.button, input, textarea').all();
        const seen: string[] = [];
        for (const one of all)
          if ((await one.isVisible()) && (await one.isEnabled())) seen.push((await one.innerText()).trim());
        return seen.map((text) => text.replaceAll(/\s+/g, ' '));
      };
      await page.goto('/home');
      await page.getByRole('link', { name: names.empty, exact: true }).waitFor();
      await look(page, `${role}-home`);
      expect((await actions()).filter((text) => /Open (the (first|next)|a)|Add|Delete/.test(text))).toEqual(
        [],
      );
      await page.goto(`/sites/${site}`);
      await page.getByText('Your role lets you read here.').waitFor();
      await look(page, `${role}-site`);
      expect(await actions()).toEqual([]);
      await page.goto(`/waves/${wave}`);
      await page.getByText('Fewer than 5 have answered so far').waitFor();
      await look(page, `${role}-wave`);
      expect(await actions()).toEqual(['Look at the checklist']);
      await page.goto(`/waves/${over}`);
      await page.getByRole('heading', { name: 'Outcome' }).waitFor();
      expect(await actions()).toEqual(['Look at the checklist']);
      await page.goto(`/waves/${wave}/checklist`);
      await page.getByText('Your role lets you read the checklist.').waitFor();
      await look(page, `${role}-checklist`);
      await page.goto(`/sites/${site}/waves/new`);
      await page.getByText('Your role lets you read here.').waitFor();
      expect(complaints).toEqual([]);
      // Only whoever types such an address gets there, and is told so.
      for (const own of ['poster', 'codes', 'own-view']) {
        await page.goto(`/waves/${wave}/${own}`);
        await page.locator('h1').waitFor();
        await look(page, `${role}-${own}`);
        expect(await actions()).toEqual(own === 'poster' ? [] : ['My sites']);
      }
      await context.close();
      await lead.context.close();
    },
  );
});

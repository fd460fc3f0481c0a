import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { startSmtpServer, type TestSmtpServer } from '../support/smtpServer.ts';
import { addSite, becomeAdmin, type Cookies, openWave, signInWith } from './lead.ts';
import { findings } from './look.ts';
import { inBrowser } from './openBrowser.ts';
import { respondOnce } from './respondJourney.ts';
import { until } from './until.ts';

const at = (name: string): string => `${name}@clinic.example`;
const STAFF = ['ann', 'ben', 'cho', 'dee', 'eli'].map(at);
const REFUSED = at('mistyped');
const IN_DOUBT = at('lost');

/** On the clock of the browser, as its date field takes it. */
const inHours = (hours: number): string => {
  const then = new Date(Date.now() + hours * 3_600_000);
  return new Date(then.getTime() - then.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
};

/** One address that does not exist, and one where the connection breaks while the first message is handed over. */
async function startMailServer(): Promise<TestSmtpServer> {
  let cut = false;
  return await startSmtpServer((to, stage) => {
    if (to === REFUSED) return { code: 550 };
    if (to !== IN_DOUBT || stage !== 'message' || cut) return null;
    cut = true;
    return { code: 0 };
  });
}

inBrowser(
  'a wave with invitations by mail',
  (newPage, product) => {
    let cookies: Cookies;
    beforeAll(async () => {
      mkdirSync('artifacts', { recursive: true });
      const { page, context } = await newPage();
      await becomeAdmin(page, product());
      cookies = await context.cookies();
      await context.close();
    }, 60_000);
    afterAll(() => smtp.close());

    const mailsTo = (address: string) => smtp.received.filter(({ to }) => to === address);
    const linkIn = (address: string, page: 'respond' | 'unsubscribe'): string => {
      const text = mailsTo(address).at(-1)?.parsed.text ?? '';
      return new RegExp(`http\\S+/${page}#\\S+`).exec(text)?.[0] ?? '';
    };
    const look = async (page: Page, name: string) => {
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        expect([name, width, await findings(page)]).toEqual([name, width, []]);
        await page.screenshot({ path: `artifacts/mail-${name}-${width}.png`, fullPage: true });
      }
      await page.setViewportSize({ width: 1280, height: 800 });
    };

    test('a pasted list is invited, answers by the link of the mail, and only the others are reminded', async () => {
      const { page, context, complaints } = await newPage();
      await signInWith(context, cookies);
      await addSite(page, 'Harbour Street Clinic');
      await openWave(page, 'Harbour Street Clinic', { mode: 'A personal invitation for each' });
      await page.getByLabel('Work addresses').fill([...STAFF, REFUSED, IN_DOUBT].join('\n'));
      await page.getByRole('button', { name: 'Invite 7 people' }).click();
      await page.getByText('7 people are added.').waitFor();
      await look(page, 'invited');
      await until(() => STAFF.every((one) => mailsTo(one).length === 1));
      await until(async () => {
        return (await page.getByText('5 sent · 1 may not have arrived · 1 refused').count()) === 1;
      });
      await page.getByText('These may not have arrived').waitFor();
      await page.getByText('These addresses were refused').waitFor();
      await look(page, 'in-doubt');
      await page.getByRole('button', { name: `Send again ${IN_DOUBT}` }).click();
      await page.getByText('It is being sent again.').waitFor();
      await until(() => mailsTo(IN_DOUBT).length === 1);

      const ann = await newPage();
      await respondOnce(ann.page, linkIn(STAFF[0]!, 'respond').split('#')[1]!);
      expect(ann.complaints).toEqual([]);
      await ann.context.close();

      await page.getByRole('button', { name: 'Remind now' }).click();
      await look(page, 'remind');
      await page.getByRole('button', { name: 'Send the reminder' }).click();
      await page.getByText('The reminder is on its way.').waitFor();
      await until(() => STAFF.slice(1).every((one) => mailsTo(one).length === 2));
      expect(mailsTo(STAFF[0]!)).toHaveLength(1);
      await page.reload();
      await page.getByText('to those who have not answered').waitFor();
      expect(await page.getByRole('button', { name: 'Remind now' }).count()).toBe(0);
      await look(page, 'reminded');
      await page.getByRole('button', { name: 'Plan a reminder' }).click();
      await page.getByLabel('Reminder on').fill(inHours(20));
      await page.getByRole('dialog').getByRole('button', { name: 'Plan a reminder' }).click();
      await page.getByRole('dialog').getByText('Between two reminders there is at least a day').waitFor();
      await page.getByLabel('Reminder on').fill(inHours(48));
      await page.getByRole('dialog').getByRole('button', { name: 'Plan a reminder' }).click();
      await page.getByText('The reminder goes out on').waitFor();
      await page.getByRole('button', { name: 'Cancel planned reminders' }).click();
      await page.getByText('No further reminder will be sent.').waitFor();

      const ben = await newPage();
      await ben.page.goto(linkIn(STAFF[1]!, 'unsubscribe'));
      await ben.page.getByRole('button', { name: 'Send me no more mail' }).click();
      await ben.page.getByRole('heading', { name: 'You will get no more mail' }).waitFor();
      expect(ben.complaints).toEqual([]);
      await ben.context.close();
      await page.getByRole('button', { name: 'Add more people' }).click();
      await page.getByLabel('Work addresses').fill(`${at('fay')}\n${STAFF[2]}`);
      await page.getByRole('button', { name: 'Invite 2 people' }).click();
      await page.getByText('1 person is added. 1 was there already.').waitFor();
      await until(() => mailsTo(at('fay')).length === 1);
      expect(mailsTo(STAFF[2]!)).toHaveLength(2);
      expect(complaints).toEqual([]);
      await context.close();
    });
  },
  async () => {
    smtp = await startMailServer();
    return { SMTP_URL: smtp.url, MAIL_FROM: 'Plumbline <readiness@clinic.example>' };
  },
);

let smtp: TestSmtpServer;

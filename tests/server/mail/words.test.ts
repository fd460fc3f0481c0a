import { simpleParser } from 'mailparser';
import { localTime } from '../../../server/mail/localTime.ts';
import { createMailer } from '../../../server/mail/mailer.ts';
import { plainName } from '../../../server/mail/plainName.ts';
import { messageIdOf, renderMail } from '../../../server/mail/renderMail.ts';
import {
  type InvitationFacts,
  invitationWords,
  joinWords,
  reminderWords,
  resetWords,
} from '../../../server/mail/words/en.ts';
import { startSmtpServer, type TestSmtpServer } from '../../support/smtpServer.ts';

const envelope = { to: 'anna@clinic.example', id: 'invitation:x:1', publicUrl: 'https://ready.example' };
const facts: InvitationFacts = {
  organisation: 'Northern Trust',
  site: 'Harbour Street Clinic',
  minutes: 12,
  minimumGroup: 7,
  closes: localTime(Date.UTC(2026, 11, 4, 17), 'Europe/Berlin'),
  link: 'https://ready.example/respond#TOKEN',
  unsubscribeLink: 'https://ready.example/unsubscribe#OTHER',
};

let server: TestSmtpServer;
beforeAll(async () => {
  server = await startSmtpServer();
});
afterAll(() => server.close());

/** As it comes out at the other end. */
async function delivered(words: Parameters<typeof renderMail>[0]) {
  server.received.length = 0;
  const mailer = createMailer({ smtpUrl: server.url, from: 'readiness@clinic.example' })!;
  expect(await mailer.send(renderMail(words, envelope))).toBe('sent');
  return server.received[0]!;
}

test('an invitation says who asks, what is meant, how long, until when at the site, who sees what, and how to have peace', async () => {
  const { parsed, messageId } = await delivered(invitationWords(facts));
  const text = parsed.text ?? '';
  for (const said of [
    'Northern Trust',
    'Harbour Street Clinic',
    'Web-based therapy means a psychological treatment programme',
    'about 12 minutes',
    'Friday 4 December 2026 at 18:00 (Europe/Berlin)',
    'groups of at least 7 people',
    'works once',
    `\n${facts.link}\n`,
    `\n${facts.unsubscribeLink}\n`,
  ])
    expect(text).toContain(said);
  expect(messageId).toBe(messageIdOf(envelope.id, envelope.publicUrl));
  expect(messageId).toMatch(/^<[0-9a-f]{64}@ready\.example>$/);
});

test('what the HTML says is what the text says, and it loads nothing', async () => {
  for (const words of [
    invitationWords(facts),
    reminderWords(facts),
    joinWords({ organisation: 'Northern Trust', role: 'lead', expires: facts.closes, link: facts.link }),
    resetWords({ expires: facts.closes, link: facts.link }),
  ]) {
    const { parsed } = await delivered(words);
    const html = String(parsed.html);
    const again = (await simpleParser(`Content-Type: text/html; charset=utf-8\n\n${html}`)).text ?? '';
    const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
    // A parser of HTML writes the address behind the words of a link; here both are the address.
    const once = squeezed(again).replace(/(https:\S+) \[\1\]/g, '$1');
    expect(once).toBe(squeezed(parsed.text ?? ''));
    expect(new Set(html.match(/<\/?[a-z!][^>]*>/gi)?.map((tag) => tag.replace(/ href="[^"]*"/, '')))).toEqual(
      new Set([
        '<!doctype html>',
        '<html lang="en">',
        '<body>',
        '<p>',
        '</p>',
        '<a>',
        '</a>',
        '</body>',
        '</html>',
      ]),
    );
    expect(
      html.match(/href="[^"]*"/g)?.every((link) => link.startsWith('href="https://ready.example/')),
    ).toBe(true);
  }
});

const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<xmp><p title="</xmp><svg/onload=alert(1)>">',
  '</p></body><iframe src="https://evil.example">',
  "' onmouseover='alert(1)",
  'https://evil.example/login',
  'www.evil.example',
  'evil@evil.example',
  'Clinic\r\nBcc: everybody@evil.example',
  'Clinic\r\n\r\n<h1>Another body</h1>',
  'Clinic\u2028Bcc: a@b.example',
  '\u202Etxt.exe',
  '=?utf-8?q?=0ABcc:_x=40evil.example?=',
  '&lt;script&gt;',
  'javascript:alert(1)//',
];

test('S7: names that carry markup, addresses or headers stay words in every mail', async () => {
  for (const payload of PAYLOADS) {
    const name = plainName(payload);
    const words = [
      invitationWords({ ...facts, organisation: name, site: name }),
      reminderWords({ ...facts, organisation: name, site: name }),
      joinWords({ organisation: name, role: 'admin', expires: facts.closes, link: facts.link }),
    ];
    for (const one of words) {
      const { parsed, source, to } = await delivered(one);
      const html = String(parsed.html);
      expect(html.match(/<(?!\/?(p|a|html|body|!doctype)\b)[a-z!/][^>]*>/gi)).toBeNull();
      expect(html.match(/<[^>]*\son\w+=/gi)).toBeNull();
      expect(html.match(/href="(?!https:\/\/ready\.example\/)/g)).toBeNull();
      // Nothing that a mail program makes a link of, beside ours.
      const text = (parsed.text ?? '').replaceAll(/https:\/\/ready\.example\/\S+/g, '');
      expect(text).not.toMatch(/https?:\/\/|www\.\w|\w@\w|evil\.example/);
      expect(to).toBe(envelope.to);
      expect(parsed.bcc).toBeUndefined();
      expect([...parsed.headers.keys()].sort()).toEqual(EXPECTED_HEADERS);
      expect(source.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
      expect(parsed.subject).not.toMatch(/[\r\n]/);
    }
  }
});

const EXPECTED_HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];

test('an ordinary name stays as it is, a long one is cut where it is seen', () => {
  expect(plainName("St. Mary's Ward 3.2 (Süd)")).toBe("St. Mary's Ward 3.2 (Süd)");
  expect([...plainName('é'.repeat(300))]).toHaveLength(100);
});

import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { createMailer, type Message } from '../../../server/mail/mailer.ts';
import type { SmtpTrouble } from '../../../server/mail/smtpClient.ts';
import { startSmtpServer, type TestSmtpServer } from '../../support/smtpServer.ts';

const message: Message = {
  to: 'anna@bücher.example',
  subject: 'A view is asked',
  text: 'Grüße\n',
  html: '<p>Grüße</p>\n',
  messageId: '<abc@readiness.example>',
};
const patience = { stepMs: 300, acceptMs: 300 };
const troubles: SmtpTrouble[] = [];
const onTrouble = (trouble: SmtpTrouble) => troubles.push(trouble);
const mailerTo = (smtpUrl: string) =>
  createMailer({ smtpUrl, from: 'Plumbline <readiness@clinic.example>' }, { patience, onTrouble })!;

let server: TestSmtpServer;
let reply: { stage: 'recipient' | 'message'; code: number } | null = null;
beforeAll(async () => {
  server = await startSmtpServer((_to, stage) => (reply?.stage === stage ? { code: reply.code } : null));
});
afterAll(() => server.close());
beforeEach(() => {
  reply = null;
  troubles.length = 0;
  server.received.length = 0;
});

test('a message arrives once, as text and as HTML, from the sender that was set and to the host as DNS names it', async () => {
  expect(await mailerTo(server.url).send(message)).toBe('sent');
  expect(server.received).toHaveLength(1);
  const { source, parsed, messageId } = server.received[0]!;
  expect(source).toContain('To: anna@xn--bcher-kva.example\r\n');
  expect(parsed.from?.value).toEqual([{ name: 'Plumbline', address: 'readiness@clinic.example' }]);
  expect(messageId).toBe(message.messageId);
  expect(parsed.text?.trim()).toBe('Grüße');
  expect(parsed.html).toContain('<p>Grüße</p>');
  expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  expect(parsed.attachments).toEqual([]);
});

test('without a way out there is no mailer', () => {
  expect(createMailer(null)).toBeNull();
});

test.each([
  ['recipient', 550, 'refused'],
  ['recipient', 450, 'later'],
  ['message', 554, 'refused'],
  ['message', 451, 'later'],
] as const)('a server that answers the %s with %i means %s', async (stage, code, outcome) => {
  reply = { stage, code };
  expect(await mailerTo(server.url).send(message)).toBe(outcome);
  expect(server.received).toHaveLength(0);
});

/** How a server behaves that breaks off or falls silent: it speaks these lines, one for each command. */
interface Script {
  readonly greeting?: string;
  readonly replies?: readonly string[];
  readonly atEnd?: 'silence' | 'cut';
}

async function scripted({ greeting, replies = [], atEnd = 'silence' }: Script) {
  const sockets = new Set<Socket>();
  const heard: string[] = [];
  const listener: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    if (greeting !== undefined) socket.write(`${greeting}\r\n`);
    const left = [...replies];
    socket.on('data', (bytes) => {
      heard.push(String(bytes));
      const next = left.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
      else if (atEnd === 'cut') socket.destroy();
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    listener.close();
  };
  return { url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`, close, heard };
}

const upTo = { greeting: '220 here', ehlo: '250 here', mail: '250 ok', rcpt: '250 ok', data: '354 go on' };

test.each<[string, Script, string]>([
  ['does not greet', {}, 'unreachable'],
  ['is closing', { greeting: '421 later' }, 'unreachable'],
  ['falls silent after the greeting', { greeting: upTo.greeting }, 'unreachable'],
  [
    'refuses the sender',
    { greeting: upTo.greeting, replies: [upTo.ehlo, '550 not you'], atEnd: 'cut' },
    'unreachable',
  ],
  [
    'breaks off before it asks for the message',
    { greeting: upTo.greeting, replies: [upTo.ehlo, upTo.mail, upTo.rcpt], atEnd: 'cut' },
    'unreachable',
  ],
  [
    'falls silent before it asks for the message',
    { greeting: upTo.greeting, replies: [upTo.ehlo, upTo.mail, upTo.rcpt] },
    'unreachable',
  ],
  [
    'breaks off while it takes the message',
    { greeting: upTo.greeting, replies: [upTo.ehlo, upTo.mail, upTo.rcpt, upTo.data], atEnd: 'cut' },
    'unknown',
  ],
  [
    'falls silent after the message',
    { greeting: upTo.greeting, replies: [upTo.ehlo, upTo.mail, upTo.rcpt, upTo.data] },
    'unknown',
  ],
])('R21: a server that %s costs one wait, and is told apart', async (_name, script, outcome) => {
  const { url, close } = await scripted(script);
  try {
    expect(await mailerTo(url).send(message)).toBe(outcome);
  } finally {
    close();
  }
});

test('R21: a step of a silent server ends within five seconds by itself', async () => {
  const { url, close } = await scripted({});
  try {
    const begun = performance.now();
    const outcome = await createMailer({ smtpUrl: url, from: 'readiness@clinic.example' })!.send(message);
    expect([outcome, performance.now() - begun < 5_000]).toEqual(['unreachable', true]);
  } finally {
    close();
  }
});

test('nobody listening is no reason to throw, and whoever looks after the server is told why', async () => {
  const { url, close } = await scripted({});
  close();
  expect(await mailerTo(url).send(message)).toBe('unreachable');
  expect(troubles).toEqual([{ code: 'ECONNREFUSED', reply: null }]);
});

test('a refused sign-in is no fault of the message, and is told with the code of the server alone', async () => {
  const { url, close } = await scripted({
    greeting: upTo.greeting,
    replies: ['250-here\r\n250 AUTH PLAIN', '535 no such user canary'],
  });
  try {
    const signedIn = url.replace('smtp://', 'smtp://anna%40clinic:p%3Ass@');
    expect(await mailerTo(signedIn).send(message)).toBe('unreachable');
    expect(troubles).toEqual([{ code: 'EAUTH', reply: 535 }]);
  } finally {
    close();
  }
});

test('a server elsewhere that offers no TLS is not told who writes to whom', async () => {
  const { url, close, heard } = await scripted({
    greeting: upTo.greeting,
    replies: [upTo.ehlo, '502 what', upTo.mail, upTo.rcpt, upTo.data],
  });
  try {
    // The same machine by a name that is none of those that mean "here".
    expect(await mailerTo(url.replace('127.0.0.1', '[::ffff:127.0.0.1]')).send(message)).toBe('unreachable');
    expect(heard.join('')).toMatch(/^EHLO [^\r]+\r\nSTARTTLS\r\n(QUIT\r\n)?$/);
  } finally {
    close();
  }
});

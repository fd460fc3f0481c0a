import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly messageId: string;
  readonly source: string;
  readonly parsed: ParsedMail;
}

export interface TestSmtpServer {
  /** For SMTP_URL. */
  readonly url: string;
  readonly received: Received[];
  close(): Promise<void>;
}

/** Decides about one message by its recipient: null accepts it, an error carries the reply. */
export type Judge = (
  to: string,
  stage: 'recipient' | 'message',
) => SmtpReply | null | Promise<SmtpReply | null>;
export interface SmtpReply {
  /** 0: no reply at all, the connection is cut, so that the sender never learns what became of the message. */
  readonly code: number;
}

/** A real SMTP server on this machine that keeps what it is sent, read by a parser that is not ours. */
export async function startSmtpServer(judge: Judge = () => null): Promise<TestSmtpServer> {
  const received: Received[] = [];
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: (address, _session, done) => {
      answer(judge(address.address, 'recipient'), done);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const source = Buffer.concat(chunks).toString('utf8');
        const reply = await judge(to, 'message');
        if (reply === null) {
          const parsed = await simpleParser(source);
          received.push({ to, messageId: parsed.messageId ?? '', source, parsed });
        }
        if (reply?.code === 0) sockets.get(session.remotePort)?.destroy();
        else answer(reply, done);
      });
    },
  };
  const server = new SMTPServer(options);
  const sockets = new Map<number | undefined, Socket>();
  server.server.on('connection', (socket: Socket) => {
    sockets.set(socket.remotePort, socket);
  });
  // A client that was killed cuts its connection: nobody's fault.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function answer(
  reply: SmtpReply | null | Promise<SmtpReply | null>,
  done: (error?: Error | null) => void,
): Promise<void> {
  const given = await reply;
  if (given === null) done();
  else done(Object.assign(new Error('not now or not ever'), { responseCode: given.code }));
}

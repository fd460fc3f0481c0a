import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/**
 * What became of a message. `refused`: a server said no for good. `later`: it certainly did not go out, and another try
 * may succeed. `unreachable`: as `later`, and no other message would fare better now. `unknown`: the message was on its
 * way when the connection was lost.
 */
export type SendOutcome = 'sent' | 'refused' | 'later' | 'unreachable' | 'unknown';

/** How long to wait, in milliseconds. */
export interface SmtpPatience {
  /** For a connection, for a greeting, for signing in, and for the server to ask for the message. */
  readonly stepMs: number;
  /** From then on for its word that it has the message: many scan it first, and giving up early leaves a doubt behind. */
  readonly acceptMs: number;
}

/** Why a server could not be used: codes of Node, of nodemailer and of SMTP. Never a name, an address or a text. */
export interface SmtpTrouble {
  readonly code: string;
  readonly reply: number | null;
}

export interface SmtpOptions {
  readonly patience?: SmtpPatience;
  /** Told whenever a message is `unreachable`, for whoever has to mend the settings. */
  readonly onTrouble?: (trouble: SmtpTrouble) => void;
}

const PATIENCE: SmtpPatience = { stepMs: 4_500, acceptMs: 60_000 };

interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

export interface SmtpClient {
  send(envelope: Envelope, message: Buffer): Promise<SendOutcome>;
}

/** Where a message stands: only once the server asked for it can there be a doubt whether it has it. */
interface Attempt {
  stage: 'reaching' | 'announced' | 'handing over';
}

export function createSmtpClient(
  smtpUrl: string,
  { patience = PATIENCE, onTrouble = () => undefined }: SmtpOptions = {},
): SmtpClient {
  const { server, credentials } = readUrl(smtpUrl);
  return {
    send: async (envelope, message) => {
      const attempt: Attempt = { stage: 'reaching' };
      const connection = new SMTPConnection({
        ...server,
        connectionTimeout: patience.stepMs,
        greetingTimeout: patience.stepMs,
        dnsTimeout: patience.stepMs,
        socketTimeout: patience.acceptMs,
        socketCloseTimeout: 1_000,
        logger: false,
      });
      const lost = new Promise<never>((_resolve, reject) => connection.once('error', reject));
      // Whoever waits is told by the race; an error after it has nobody to tell.
      lost.catch(() => undefined);
      connection.on('error', () => undefined);
      try {
        await Promise.race([
          deliver(connection, credentials, { envelope, message, attempt, patience }),
          lost,
        ]);
        connection.quit();
        return 'sent';
      } catch (error) {
        const outcome = outcomeOf(attempt, error);
        if (outcome === 'unreachable') onTrouble(troubleOf(error));
        return outcome;
      } finally {
        connection.close();
      }
    },
  };
}

interface Delivery {
  readonly envelope: Envelope;
  readonly message: Buffer;
  readonly attempt: Attempt;
  readonly patience: SmtpPatience;
}

async function deliver(
  connection: SMTPConnection,
  credentials: Credentials | undefined,
  { envelope, message, attempt, patience }: Delivery,
): Promise<void> {
  const { stepMs, acceptMs } = patience;
  await within(stepMs, (done) => connection.connect(done));
  if (credentials !== undefined && connection.allowsAuth)
    await within(stepMs, (done) => connection.login({ credentials }, done));
  attempt.stage = 'announced';
  const { stream, asked } = watched(message, () => {
    attempt.stage = 'handing over';
  });
  const accepted = within(acceptMs, (done) =>
    connection.send({ from: envelope.from, to: [...envelope.to], size: message.length }, stream, done),
  );
  accepted.catch(() => undefined);
  await within(stepMs, (done) => {
    asked.then(() => done(null), done);
    accepted.then(() => done(null), done);
  });
  await accepted;
}

/** The message as a stream that tells when it is first read: nothing reads it before the server has asked for it. */
function watched(message: Buffer, onAsked: () => void): { stream: Readable; asked: Promise<void> } {
  const stream = new Readable();
  const asked = new Promise<void>((resolve) => {
    stream._read = () => {
      onAsked();
      resolve();
      stream.push(message);
      stream.push(null);
    };
  });
  return { stream, asked };
}

function within(limitMs: number, start: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), limitMs);
    start((error) => {
      clearTimeout(timer);
      if (error === undefined || error === null) resolve();
      else reject(error);
    });
  });
}

/** A reply with a code is the server's own word; without one only the stage can tell. A refused sender is no message's fault. */
function outcomeOf({ stage }: Attempt, error: unknown): SendOutcome {
  const { responseCode: code, command } = error as { responseCode?: unknown; command?: unknown };
  if (stage === 'reaching' || command === 'MAIL FROM') return 'unreachable';
  // Nodemailer itself will not put such an address on the wire, now or later.
  if (command === 'API') return 'refused';
  if (typeof code === 'number' && code >= 400) return code >= 500 ? 'refused' : 'later';
  return stage === 'handing over' ? 'unknown' : 'unreachable';
}

function troubleOf(error: unknown): SmtpTrouble {
  const { code, originalCode, responseCode } = error as Record<string, unknown>;
  const known = [originalCode, code].find((one) => typeof one === 'string' && /^[A-Z_0-9]{1,50}$/.test(one));
  return {
    code: String(known ?? 'ETIMEDOUT'),
    reply: typeof responseCode === 'number' ? responseCode : null,
  };
}

interface Credentials {
  readonly user: string;
  readonly pass: string;
}

function readUrl(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const isSecure = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isHere = ['localhost', '127.0.0.1', '::1'].includes(host);
  const server = {
    host,
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    secure: isSecure,
    // To this machine itself nothing can be overheard, and its certificate is nobody's; everywhere else TLS is a must.
    ...(isSecure ? {} : isHere ? { ignoreTLS: true } : { requireTLS: true }),
  };
  const user = decodeURIComponent(url.username);
  const credentials = user === '' ? undefined : { user, pass: decodeURIComponent(url.password) };
  return { server, credentials };
}

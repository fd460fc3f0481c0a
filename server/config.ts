import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const PROXY_NAMES = ['loopback', 'linklocal', 'uniquelocal'];

/** Everything that can be set from outside, read once. server/README.md has a table that explains each. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where people reach the server, without a slash at the end. */
  readonly publicUrl: string;
  readonly dataDir: string;
  /** Null: the embedded engine in `dataDir`. */
  readonly mongodbUri: string | null;
  readonly mongodbAllowStandalone: boolean;
  readonly resultDays: number;
  /** Submissions per address and hour. */
  readonly rateLimit: number;
  /** How many proxies stand in front of us, or the addresses of those that do. */
  readonly trustProxy: number | readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
  /** File with the key that tokens are minted from. */
  readonly serverKeyFile: string;
  /** Null: no mail is sent, and the product shows the links to copy. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  /** Years that the answers of a computed wave are kept. */
  readonly answerYears: number;
}

export interface SettingFault {
  readonly setting: string;
  readonly detail: string;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly SettingFault[] };

type Environment = Readonly<Record<string, string | undefined>>;

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);

const webAddress = z
  .string()
  .refine((text) => /^https?:\/\/[^\s/?#@]+$/i.test(text.replace(/\/+$/, '')) && URL.canParse(text), {
    error: 'must be an http(s) address without a path, such as https://readiness.example.org',
  })
  .transform((text) => new URL(text).origin);

const Settings = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, {
      error: 'must be an address or a host name to listen on, such as 127.0.0.1',
    })
    .default('127.0.0.1'),
  PUBLIC_URL: webAddress.optional(),
  DATA_DIR: z.string().default('./data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, { error: 'must begin with mongodb:// or mongodb+srv://' })
    .refine((uri) => portsOf(uri).every((port) => Number(port) >= 1 && Number(port) <= 65_535), {
      error: 'must name ports from 1 to 65535',
    })
    .optional(),
  MONGODB_ALLOW_STANDALONE: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default('false')
    .transform((word) => word === 'true'),
  RESULT_DAYS: wholeNumber(7, 3_650).default(30),
  RATE_LIMIT: wholeNumber(1, 1_000_000).default(600),
  TRUST_PROXY: z
    .string()
    .default('0')
    .refine((text) => /^(\d|10)$/.test(text) || proxyList(text).every(isProxy), {
      error:
        'must be the number of proxies in front (0 to 10), or their addresses with commas between them, such as 10.0.0.0/8, loopback',
    })
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : proxyList(text))),
  SERVER_KEY_FILE: z.string().optional(),
  SMTP_URL: z
    .string()
    .refine((url) => /^smtps?:\/\/[^\s/]+\/?$/.test(url) && URL.canParse(url), {
      error: 'must look like smtp://user:password@mail.example.org:587 (or smtps://…:465), without a path',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>"\r\n]{1,100} )?<?[^\s<>@"]+@[^\s<>@"]+>?$/, {
      error: 'must be an address, or a name with one: Plumbline <readiness@example.org>',
    })
    .optional(),
  ANSWER_YEARS: wholeNumber(1, 20).default(5),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

export const SETTING_NAMES: readonly string[] = Object.keys(Settings.shape);

/** Reads the settings; an empty one counts as not set, as compose files write it. */
export function readConfig(environment: Environment): ConfigResult {
  const given: Record<string, string> = {};
  for (const name of SETTING_NAMES) {
    const value = environment[name]?.trim();
    if (value) given[name] = value;
  }
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    // The value itself is not repeated: MONGODB_URI carries a password.
    const faults = parsed.error.issues.map((issue) => ({
      setting: String(issue.path[0]),
      detail: issue.message,
    }));
    return { ok: false, faults };
  }
  const s = parsed.data;
  const together = faultsTogether(s);
  if (together.length > 0) return { ok: false, faults: together };
  const config: Config = {
    port: s.PORT,
    host: s.HOST,
    publicUrl: s.PUBLIC_URL ?? addressOf(s.HOST, s.PORT),
    dataDir: s.DATA_DIR,
    mongodbUri: s.MONGODB_URI ?? null,
    mongodbAllowStandalone: s.MONGODB_ALLOW_STANDALONE,
    resultDays: s.RESULT_DAYS,
    rateLimit: s.RATE_LIMIT,
    trustProxy: s.TRUST_PROXY,
    logLevel: s.LOG_LEVEL,
    serverKeyFile: s.SERVER_KEY_FILE ?? join(s.DATA_DIR, 'server.key'),
    mail: s.SMTP_URL && s.MAIL_FROM ? { smtpUrl: s.SMTP_URL, from: s.MAIL_FROM } : null,
    answerYears: s.ANSWER_YEARS,
  };
  return { ok: true, config: Object.freeze(config) };
}

/** What no single setting can say. */
function faultsTogether(s: z.infer<typeof Settings>): SettingFault[] {
  const faults: SettingFault[] = [];
  if (s.MONGODB_URI && !s.SERVER_KEY_FILE)
    faults.push({
      setting: 'SERVER_KEY_FILE',
      detail: 'must name a file with the key that all processes on this database share',
    });
  if (s.SMTP_URL && !s.MAIL_FROM)
    faults.push({ setting: 'MAIL_FROM', detail: 'must be set when SMTP_URL is: mail needs a sender' });
  if (s.MAIL_FROM && !s.SMTP_URL)
    faults.push({ setting: 'SMTP_URL', detail: 'must be set when MAIL_FROM is: mail needs a way out' });
  return faults;
}

/** The settings of this process, or its end with everything that is wrong with them. */
export function configOrExit(environment: Environment = process.env): Config {
  const result = readConfig(environment);
  if (result.ok) return result.config;
  process.stderr.write(explainFaults(result.faults));
  process.exit(1);
}

export function explainFaults(faults: readonly SettingFault[]): string {
  const lines = faults.map((fault) => `  ${fault.setting} ${fault.detail}`);
  return `Plumbline cannot start, because these settings need mending:\n${lines.join('\n')}\n`;
}

/** The address to open in a browser for what a server listens on: a wildcard is not one. */
export function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** The driver takes any number and would try a port that cannot exist for ever. */
function portsOf(uri: string): readonly string[] {
  const [hosts = ''] = uri
    .replace(/^[^:]*:\/\//, '')
    .replace(/^[^/?]*@/, '')
    .split(/[/?]/);
  return hosts.split(',').flatMap((host) => /:(\d+)$/.exec(host)?.[1] ?? []);
}

function proxyList(text: string): string[] {
  return text.split(',').map((entry) => entry.trim());
}

function isProxy(entry: string): boolean {
  if (PROXY_NAMES.includes(entry)) return true;
  const [address = '', prefix, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

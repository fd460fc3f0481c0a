import { addressOf, explainFaults, readConfig } from '../../server/config.ts';

function faultsOf(environment: Record<string, string>): string[] {
  const result = readConfig(environment);
  return result.ok ? [] : result.faults.map((fault) => fault.setting);
}

function configOf(environment: Record<string, string>) {
  const result = readConfig(environment);
  if (!result.ok) throw new Error(explainFaults(result.faults));
  return result.config;
}

test('an empty environment gives the documented defaults, frozen', () => {
  const config = configOf({});
  expect(config).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:3000',
    dataDir: './data',
    mongodbUri: null,
    mongodbAllowStandalone: false,
    resultDays: 30,
    rateLimit: 600,
    trustProxy: 0,
    logLevel: 'info',
    serverKeyFile: 'data/server.key',
    mail: null,
    answerYears: 5,
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('every fault is listed at once, each with what would be right, and no value is repeated', () => {
  const wrong = {
    PORT: '70000',
    HOST: 'two words',
    PUBLIC_URL: 'ftp://x',
    MONGODB_URI: 'postgres://user:hunter2@db',
    MONGODB_ALLOW_STANDALONE: 'yes',
    RESULT_DAYS: '-3',
    RATE_LIMIT: '0',
    TRUST_PROXY: 'true',
    LOG_LEVEL: 'loud',
  };
  const result = readConfig(wrong);
  if (result.ok) throw new Error('accepted');
  expect(result.faults.map((fault) => fault.setting)).toEqual(Object.keys(wrong));
  const text = explainFaults(result.faults);
  for (const fault of result.faults) expect(text).toContain(`${fault.setting} must b`);
  expect(text).not.toContain('hunter2');
});

test('an empty setting counts as not set', () => {
  expect(configOf({ PORT: '', MONGODB_URI: '  ', TRUST_PROXY: '' })).toEqual(configOf({}));
});

test('numbers are whole, in range, and nothing but digits', () => {
  for (const PORT of ['1e3', '0x50', '80.0', '+80', '99999999999', '٣'])
    expect(faultsOf({ PORT })).toEqual(['PORT']);
  expect(configOf({ PORT: '0' }).port).toBe(0);
});

test('a port of MongoDB exists; what only looks like one, in a password or an IPv6 address, is let be', () => {
  for (const hosts of ['db:99999', 'db:0', 'a:27017,b:65536', 'u:p@db:70000', '[::1]:99999'])
    for (const rest of ['', '/plumbline', '/?replicaSet=rs'])
      expect(faultsOf({ MONGODB_URI: `mongodb://${hosts}${rest}` })).toEqual(['MONGODB_URI']);
  for (const rest of ['db', 'db:65535/plumbline', 'u:99999@db/x', '[fe80::99999]/x', 'db/x?appName=a:99999'])
    expect(configOf({ MONGODB_URI: `mongodb://${rest}`, SERVER_KEY_FILE: '/run/key' }).mongodbUri).toBe(
      `mongodb://${rest}`,
    );
});

test('a database needs the key that its processes share; mail needs both a way out and a sender', () => {
  expect(faultsOf({ MONGODB_URI: 'mongodb://db' })).toEqual(['SERVER_KEY_FILE']);
  expect(faultsOf({ SMTP_URL: 'smtp://u:p@mail:587' })).toEqual(['MAIL_FROM']);
  expect(faultsOf({ MAIL_FROM: 'Plumbline <a@b.org>' })).toEqual(['SMTP_URL']);
  const both = { SMTP_URL: 'smtps://mail:465', MAIL_FROM: 'a@b.org' };
  expect(configOf(both).mail).toEqual({ smtpUrl: 'smtps://mail:465', from: 'a@b.org' });
  for (const SMTP_URL of ['http://mail', 'smtp://mail/path', 'mail:25'])
    expect(faultsOf({ ...both, SMTP_URL })).toContain('SMTP_URL');
  for (const MAIL_FROM of ['nobody', 'a@b.org\r\nBcc: c@d.org', '"x" <a@b>, c@d'])
    expect(faultsOf({ ...both, MAIL_FROM })).toContain('MAIL_FROM');
});

test('a public address is an origin; a path, a user name or a query is refused', () => {
  expect(configOf({ PUBLIC_URL: 'https://Readiness.example.org/' }).publicUrl).toBe(
    'https://readiness.example.org',
  );
  for (const PUBLIC_URL of ['https://a/b', 'https://u:p@a', 'https://a?x', 'javascript:alert(1)', 'a.org']) {
    expect(faultsOf({ PUBLIC_URL })).toEqual(['PUBLIC_URL']);
  }
});

test('proxies are a count or addresses, never "trust whoever says so"', () => {
  expect(configOf({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
  expect(configOf({ TRUST_PROXY: '10.0.0.0/8, loopback,fd00::/8' }).trustProxy).toEqual([
    '10.0.0.0/8',
    'loopback',
    'fd00::/8',
  ]);
  for (const TRUST_PROXY of ['true', '11', '10.0.0.0/33', '1.2.3', 'loopback,', '10.0.0.0/8/8']) {
    expect(faultsOf({ TRUST_PROXY })).toEqual(['TRUST_PROXY']);
  }
});

test('the printed address is one that a browser can open', () => {
  expect(addressOf('0.0.0.0', 80)).toBe('http://localhost:80');
  expect(addressOf('::1', 3000)).toBe('http://[::1]:3000');
  expect(configOf({ HOST: '::', PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
});

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { hashSecret } from '../../../server/secrets.ts';
import { queueMails } from '../../../server/storage/mails.ts';
import { openStorage } from '../../../server/storage/openStorage.ts';
import { newOrganisation } from '../../../server/storage/organisations.ts';
import { startSmtpServer } from '../../support/smtpServer.ts';
import { startServer } from '../../support/startedServer.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

test('the program as it is started sends what is due, and ends in good order', async () => {
  const folder = temporaryFolder();
  const smtp = await startSmtpServer();
  const settings = { DATA_DIR: folder.path, SMTP_URL: smtp.url, MAIL_FROM: 'readiness@clinic.example' };
  const server = await startServer({ ...settings, PUBLIC_URL: 'https://ready.example' });
  const { collections, close } = await openStorage(
    { dataDir: folder.path, mongodbUri: null, mongodbAllowStandalone: false },
    { as: 'script', onRefused: () => undefined },
  );
  const organisation = newOrganisation({ _id: randomUUID(), name: 'Northern Trust', createdAt: 0 });
  await collections.organisations.insert(organisation);
  const subject = randomUUID();
  await collections.oneTimeLinks.insert({
    _id: subject,
    once: subject,
    tokenHash: hashSecret(subject),
    kind: 'join',
    person: '',
    organisation: organisation._id,
    join: { email: 'anna@clinic.example', role: 'lead', sites: null, by: randomUUID() },
    state: 'open',
    generation: 1,
    createdAt: Date.now(),
    expiresAt: Date.now() + 3_600_000,
  });
  await queueMails(collections.mails, [
    { kind: 'join', subject, wave: '', organisation: organisation._id, number: 1, dueAt: Date.now() },
  ]);
  while (smtp.received.length === 0) await pause(50);
  const { to, parsed } = smtp.received[0]!;
  expect(to).toBe('anna@clinic.example');
  expect(parsed.subject).toBe('Join Northern Trust on Plumbline');
  const token = /https:\/\/ready\.example\/join#([\w-]{43})/.exec(parsed.text ?? '')?.[1];
  expect(token).toBeDefined();
  while ((await collections.mails.count({ state: 'sent' })) === 0) await pause(50);
  expect(await server.stop()).toBe(0);
  expect(server.output()).toContain('mails dealt with');
  for (const secret of [token!, 'anna@', 'Northern']) expect(server.output()).not.toContain(secret);
  await close();
  await smtp.close();
  folder.remove();
});

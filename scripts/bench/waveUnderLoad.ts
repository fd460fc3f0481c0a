import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Instrument } from '../../server/core/instrument/instrument.ts';
import { itemsOf } from '../../server/core/instrument/itemsOf.ts';
import { CURRENT_NOTICE } from '../../server/core/wave/notice.ts';
import { createSecrets, hashSecret, type Secrets } from '../../server/secrets.ts';
import { loadServerKey } from '../../server/serverKey.ts';
import { openStorage } from '../../server/storage/openStorage.ts';
import { newOrganisation } from '../../server/storage/organisations.ts';
import type { WaveDoc } from '../../server/storage/schemas/waves.ts';
import type { Collections } from '../../server/storage/storage.ts';
import { readInstruments } from '../../server/surveyjs/readInstruments.ts';
import { longestExample } from './fullBody.ts';
import type { Asked } from './httpLoad.ts';

const DAY = 86_400_000;
const SURVEY = 'web-therapy-readiness';

interface WaveUnderLoad {
  /** The token of its link; opens nothing where there are invitations. */
  readonly link: string;
  /** What to send for an answer. */
  readonly asked: (url: string) => Asked;
}

/** Puts an open wave into a fresh data folder, answered through its link or by so many invitations. */
export async function waveUnderLoad(dataDir: string, invitations: number): Promise<WaveUnderLoad> {
  const { instruments } = await readInstruments('surveys');
  const survey = instruments.find((one) => one.id === SURVEY);
  if (survey === undefined) throw new Error(`surveys/ holds no ${SURVEY}`);
  const settings = { dataDir, mongodbUri: null, mongodbAllowStandalone: false };
  const { collections, close } = await openStorage(settings, { as: 'script', onRefused: () => undefined });
  const secrets = createSecrets(await loadServerKey(join(dataDir, 'server.key'), { create: true }));
  const wave = newWave(survey, secrets, invitations > 0);
  await storeWave(collections, wave);
  const tokens = await invite(collections, secrets, wave._id, invitations);
  await close();
  const link = secrets.mint('wave', wave._id, 1);
  const body = Buffer.from(JSON.stringify(bodyFor(survey)));
  const next = () => (invitations > 0 ? (tokens.pop() ?? 'none left') : link);
  const headers = () => ({ authorization: `Bearer ${next()}` });
  const asked = (url: string) => ({ url: `${url}/api/respond/responses`, body, expected: 201, headers });
  return { link, asked };
}

/** A body without a withdrawal code, since that would have to be another one each time. */
function bodyFor(survey: Instrument) {
  return {
    ticket: null,
    instrument: survey.id,
    version: survey.version,
    answers: longestExample(survey.id),
    seconds: Object.fromEntries(itemsOf(survey).map((item, n) => [item.id, 3 + (n % 40)])),
    notice: CURRENT_NOTICE,
  };
}

function newWave(survey: Instrument, secrets: Secrets, isPersonal: boolean): WaveDoc {
  const id = randomUUID();
  const now = Date.now();
  const total = 1_000_000_000;
  return {
    _id: id,
    organisation: randomUUID(),
    site: randomUUID(),
    number: 1,
    instrument: survey.id,
    version: survey.version,
    hash: survey.hash,
    opensAt: now - DAY,
    closesAt: now + DAY,
    timeZone: 'UTC',
    stage: 'pilot',
    programme: null,
    expectedStaff: { total, byRole: { clinician: total } },
    anonymity: isPersonal ? 'personal' : 'open-link',
    minimumGroup: 5,
    notice: CURRENT_NOTICE,
    linkHash: hashSecret(isPersonal ? randomUUID() : secrets.mint('wave', id, 1)),
    linkGeneration: 1,
    accountable: randomUUID(),
    state: 'running',
    outcome: null,
    progress: null,
    progressTotal: 0,
    revision: 1,
    bodyMac: '',
    createdAt: now - DAY,
  };
}

async function storeWave(collections: Collections, wave: WaveDoc): Promise<void> {
  const { organisation, site, createdAt } = wave;
  await collections.organisations.insert(newOrganisation({ _id: organisation, name: 'Trust', createdAt }));
  await collections.sites.insert({
    _id: site,
    organisation,
    name: 'Clinic',
    setting: 'community',
    state: 'active',
    removeAt: 0,
    bodyMac: '',
    createdAt,
  });
  await collections.waves.insert(wave);
}

async function invite(
  { invitations }: Collections,
  secrets: Secrets,
  wave: string,
  count: number,
): Promise<string[]> {
  const made = Array.from({ length: count }, () => {
    const id = randomUUID();
    return { id, token: secrets.mint('invitation', id, 1) };
  });
  const docs = made.map(({ id, token }) => ({
    _id: id,
    wave,
    kind: 'mail' as const,
    tokenHash: hashSecret(token),
    generation: 1,
    email: `${id}@clinic.example`,
    once: `mail:${id}@clinic.example`,
    spentBy: '',
    unsubscribed: false,
  }));
  await invitations.insertMany(docs);
  return made.map(({ token }) => token);
}

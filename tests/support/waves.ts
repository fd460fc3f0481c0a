import { randomUUID } from 'node:crypto';
import { CURRENT_NOTICE } from '../../server/core/wave/notice.ts';
import { hashSecret } from '../../server/secrets.ts';
import type { WaveDoc } from '../../server/storage/schemas/waves.ts';
import type { TestServer } from './testServer.ts';

const HOUR = 3_600_000;

/** Where a wave is opened and who answers for it; what the tenants of a test give. */
export interface WaveTenants {
  readonly organisation: string;
  readonly site: string;
  readonly accountable: string;
}

/**
 * A wave put into the store directly, with everything as a server would have made it: open for an hour now and for a week
 * more, through one link, unless `more` says otherwise. `link` is the token behind `/respond#`.
 */
export async function openWave(
  server: Pick<TestServer, 'deps'>,
  { organisation, site, accountable }: WaveTenants,
  more: Partial<WaveDoc> = {},
): Promise<{ wave: WaveDoc; link: string }> {
  const { deps } = server;
  const survey = deps.instruments.find((one) => one.id === (more.instrument ?? 'web-therapy-readiness'))!;
  const id = more._id ?? randomUUID();
  const link = deps.secrets.mint('wave', id, more.linkGeneration ?? 1);
  const isOpenLink = (more.anonymity ?? 'open-link') === 'open-link';
  const wave: WaveDoc = {
    _id: id,
    organisation,
    site,
    number: 1,
    instrument: survey.id,
    version: survey.version,
    hash: survey.hash,
    opensAt: deps.now() - HOUR,
    closesAt: deps.now() + 7 * 24 * HOUR,
    timeZone: 'Europe/Berlin',
    stage: 'preparing',
    programme: null,
    expectedStaff: { total: 12, byRole: { clinician: 6, manager: 1, admin: 4, it: 0, other: 1 } },
    anonymity: 'open-link',
    minimumGroup: 5,
    notice: CURRENT_NOTICE,
    linkHash: isOpenLink ? hashSecret(link) : hashSecret(randomUUID()),
    linkGeneration: 1,
    accountable,
    state: 'running',
    outcome: null,
    progress: null,
    progressTotal: 0,
    revision: 1,
    bodyMac: '',
    createdAt: deps.now() - HOUR,
    ...more,
  };
  await deps.collections.waves.insert(wave);
  return { wave, link };
}
